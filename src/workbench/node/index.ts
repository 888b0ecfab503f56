export * from "../host";
export {
  openAddin,
  openOffice,
  shareGlobals,
  type AddinPageOptions,
  type OfficePage,
  type PageOptions,
} from "./addinPage";
