"""HTTP servers of a test's own on 127.0.0.1."""

import contextlib
import http.server
import threading


@contextlib.contextmanager
def serving(handler):
    """Serves with the handler's class until the block ends; gives the base URL."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
