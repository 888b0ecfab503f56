import type { Role } from "../words/roles";

export {
  ROLES,
  roleRow,
  rolesThat,
  type Role,
  type RoleKind,
  type RoleOfKind,
  type RoleWith,
} from "../words/roles";

/** Which column (zero-based, within the grid) plays which role. */
export type ColumnMapping = Readonly<Partial<Record<Role, number>>>;

/** A guess at one column. `confidence` 0–1: above 0.8 header and contents agree, below 0.5 ask the user. */
export interface RoleGuess {
  readonly role: Role;
  readonly column: number;
  readonly confidence: number;
}
