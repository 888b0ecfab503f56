/** What Excel loads for the cells: associates every custom function, and nothing else. */
import { associateAll } from "./associate";

associateAll();
