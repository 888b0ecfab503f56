/** What office.js asks of the host besides Excel: at its start, for custom functions, and for its telemetry. */
import { invalidArgument } from "../excelError";
import { Ref, type ExcelType } from "../members";

/** Features of the custom-functions protocol: results sliced by size, sent sooner, and never seconds apart. */
const FUNCTION_FEATURES = [1, 2, 4];

const customFunctionsType: ExcelType<null> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_self, context) => context.functions.start(),
    _GetEnabledFeatures: () => FUNCTION_FEATURES,
    SetInvocationArrayResults: (_self, context, results: unknown[][]) => context.functions.accept(results),
    SetInvocationResults: (
      _self,
      context,
      results: { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
    ) =>
      context.functions.accept(
        results.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]),
      ),
  },
};

const addinInternalServiceType: ExcelType<null> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};

/** Behind `Office.addin.showAsTaskpane`, `hide` and `onVisibilityModeChanged`. */
const appRuntimeType: ExcelType<null> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_self, context) => context.pane.state,
    SetAppRuntimeState: (_self, context, state: string) => {
      if (state !== "Visible" && state !== "Background") {
        throw invalidArgument(`"${state}" is no state of a running add-in.`);
      }
      context.pane.show(state === "Visible");
    },
  },
};

/** Behind `Office.addin.setStartupBehavior`. */
const appRuntimePersistenceType: ExcelType<null> = {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (_self, context) => context.pane.startState,
    SetAppRuntimeStartState: (_self, context, state: string) => {
      if (state !== "Background" && state !== "Inactive") {
        throw invalidArgument(`An add-in cannot start as "${state}".`);
      }
      context.pane.startState = state;
    },
  },
};

/** Takes whatever it is told and keeps nothing of it. */
const telemetryType: ExcelType<null> = {
  name: "Telemetry",
  methods: new Proxy({}, { get: () => () => null }),
};

export function serviceByName(name: string): Ref | undefined {
  if (/Telemetry/i.test(name)) {
    return new Ref(telemetryType, null);
  }
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return new Ref(customFunctionsType, null);
    case "Microsoft.InternalService.AddinInternalService":
      return new Ref(addinInternalServiceType, null);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new Ref(appRuntimeType, null);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new Ref(appRuntimePersistenceType, null);
    default:
      return undefined;
  }
}
