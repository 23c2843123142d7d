import type { CommandName, Host } from "$/host";

type Answers = Partial<Record<CommandName, (request: never) => unknown>>;

/** A host that answers from the test and records the requests; nothing is new in the watched folder. */
export function fakeHost(of: Answers): Host & { asked: [CommandName, unknown][] } {
  const answers: Answers = { "watch.look": () => ({ seen: 0, report: null, problems: [] }), ...of };
  const asked: [CommandName, unknown][] = [];
  const call = (name: CommandName, request: never) => {
    asked.push([name, request]);
    const answer = answers[name];
    return answer
      ? Promise.resolve().then(() => answer(request))
      : Promise.reject(new Error(`nothing answers ${name}`));
  };
  return {
    asked,
    pathsKnown: true,
    call: call as Host["call"],
    pickFiles: () => Promise.resolve([]),
    pickPath: () => Promise.resolve(null),
    pickFolder: () => Promise.resolve(null),
    saveFile: () => Promise.resolve(null),
    openPath: () => Promise.resolve(),
    openAddress: () => Promise.resolve(),
    onDrop: () => () => undefined,
  };
}
