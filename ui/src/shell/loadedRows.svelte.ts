import { Rows, type FetchPage } from "$/design";
import { book } from "./book.svelte";

/**
 * Rows that are fetched again whenever the book or the query changes; another query starts at the top. Create it during
 * component initialisation.
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
