/** The part of a `functions.json` that a host needs. */
export interface FunctionsJson {
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: Dimensionality };
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    volatile?: boolean;
    requiresAddress?: boolean;
    /** Told to functions that answer with a matrix. */
    requiresParameterAddresses?: boolean;
  };
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: Dimensionality;
  optional?: boolean;
  repeating?: boolean;
}

export type Dimensionality = "scalar" | "matrix";
