/** Yields the lines of a UTF-8 stream, each as soon as it is complete; empty ones are omitted. */
export async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const whole = rest.split("\n");
      rest = done ? "" : (whole.pop() ?? "");
      for (const line of whole) if (line.trim() !== "") yield line;
      if (done) return;
    }
  } finally {
    // A reader that stops early releases the connection: a browser allows only a few at a time.
    await reader.cancel().catch(() => undefined);
  }
}
