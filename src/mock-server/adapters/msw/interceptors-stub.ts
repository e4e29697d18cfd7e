// Stands in for what MSW puts around the page's own fetch, XMLHttpRequest and WebSocket (vite.config.ts). Its service
// worker sees every call of the API, `intercept.ts` does without MSW where there is none, and the API has no sockets.

class NoInterceptor {
  predicate(): boolean {
    return false;
  }

  apply(): void {}

  on(): this {
    return this;
  }

  removeListener(): void {}

  dispose(): void {}
}

export {
  NoInterceptor as FetchInterceptor,
  NoInterceptor as WebSocketInterceptor,
  NoInterceptor as WebSocketClientConnection,
  NoInterceptor as WebSocketServerConnection,
  NoInterceptor as XMLHttpRequestInterceptor,
};
