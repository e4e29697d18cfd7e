"""A collector in the least Python that stores what arrives as it is: a batch is answered once it lies in the file.

collector.py PORT CERTIFICATE KEY AUTHORIZATION FILE

Beside FILE it stores the same records as pipelines in Python do: FILE.dumps as the standard library writes them anew,
FILE.frame as a data frame has them, with times of its own and without empty values.
"""

import gzip
import json
import ssl
import sys
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

PORT, CERTIFICATE, KEY, AUTHORIZATION, FILE = sys.argv[1:]
writing = Lock()


def of_data_frame(record):
    time = datetime.fromtimestamp(record["rt"] / 1000, timezone.utc)
    filled = {name: value for name, value in record.items() if value != ""}
    return json.dumps(
        {**filled, "rt": time.isoformat(timespec="milliseconds")}, sort_keys=True
    )


STORES = {".dumps": json.dumps, ".frame": of_data_frame}


class Collector(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.headers["Authorization"] != AUTHORIZATION:
            return self.answer(401)
        batch = gzip.decompress(body)
        with writing, open(FILE, "ab") as file:
            file.write(batch + b"\n")
            records = [json.loads(line) for line in batch.splitlines()]
            for name, write in STORES.items():
                with open(FILE + name, "a", encoding="utf-8") as store:
                    store.writelines(write(record) + "\n" for record in records)
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
