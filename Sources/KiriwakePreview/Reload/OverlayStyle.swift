/// The look of the list of problems that covers part of a page while the site cannot be built. It applies inside a
/// shadow root, so the site's own styles and these do not affect each other.
enum OverlayStyle {
    static let text = """
        :host {
          all: initial;
          position: fixed;
          inset: auto 0 0 0;
          z-index: 2147483647;
          color-scheme: light dark;
        }

        div {
          box-sizing: border-box;
          max-height: 60vh;
          overflow: auto;
          padding: 1rem 1.25rem;
          border-top: 4px solid #c0392b;
          background: light-dark(#fff, #1d1d1f);
          color: light-dark(#1d1d1f, #f2f2f2);
          font: 1rem/1.5 system-ui, sans-serif;
          box-shadow: 0 -4px 24px rgb(0 0 0 / 30%);
        }

        h1 {
          display: inline;
          font-size: 1.125rem;
        }

        p {
          margin: 0.25rem 0;
          white-space: pre-wrap;
        }

        ol {
          margin: 0.75rem 0 0;
          padding-left: 1.5rem;
        }

        li {
          margin-bottom: 0.75rem;
        }

        code {
          font: 0.9375rem ui-monospace, monospace;
          overflow-wrap: anywhere;
        }

        button {
          float: right;
          min-width: 44px;
          min-height: 44px;
          font: inherit;
        }

        """
}
