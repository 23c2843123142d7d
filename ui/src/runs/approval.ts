/** What a person decided in the last look. */
export interface Approval {
  /** Nothing: everyone that is in. */
  customers: number[] | null;
  /** How many letters there are to print. */
  printed: number;
  print: "merged" | "folder";
  /** Whether the letters are made at once. */
  produce: boolean;
}
