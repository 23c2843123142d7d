import { Rows, type FetchPage } from "$/design";
import { book } from "./book.svelte";

/**
 * Rows that are asked for anew whenever the book changes, or what is asked for; another question starts at the top.
 * Make it while a component is set up.
 */
export class LoadedRows<Row, Asked = null> extends Rows<Row> {
  constructor(
    asked: () => Asked,
    fetch: (asked: Asked, ...page: Parameters<FetchPage<Row>>) => ReturnType<FetchPage<Row>>,
  ) {
    super();
    $effect(() => {
      void book.revision;
      const now = asked();
      void this.load((window, signal) => fetch(now, window, signal), JSON.stringify(now));
    });
    $effect(() => () => this.stop());
  }
}
