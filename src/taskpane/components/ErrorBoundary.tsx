import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly message: (error: unknown) => string;
  readonly children: ReactNode;
}

/** If drawing fails, a sentence stands in the pane and not an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <p role="alert">{this.props.message(error)}</p>;
  }
}
