/** The lines of a stream of UTF-8 text, each as soon as it is whole; empty ones are left out. */
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
    // Whoever has heard enough lets the connection go: a browser keeps only a few at a time.
    await reader.cancel().catch(() => undefined);
  }
}
