"""A collector in the least Python that stores what arrives as it is: a batch is answered once it lies in the file.

collector.py PORT CERTIFICATE KEY AUTHORIZATION FILE
"""

import gzip
import ssl
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

PORT, CERTIFICATE, KEY, AUTHORIZATION, FILE = sys.argv[1:]
writing = Lock()


class Collector(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers["Authorization"] != AUTHORIZATION:
            return self.answer(401)
        batch = gzip.decompress(body)
        with writing, open(FILE, "ab") as file:
            file.write(batch + b"\n")
        return self.answer(200)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server = ThreadingHTTPServer(("127.0.0.1", int(PORT)), Collector)
server.socket = context.wrap_socket(server.socket, server_side=True)
print("listening", flush=True)
server.serve_forever()
