/** A person's decision in the last check. */
export interface Approval {
  /** `null` means everyone who is in. */
  customers: number[] | null;
  /** The number of letters to print. */
  printed: number;
  print: "merged" | "folder";
  /** Whether the letters are created at once. */
  produce: boolean;
}
