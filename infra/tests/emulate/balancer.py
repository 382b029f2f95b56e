"""The load balancer: bytes to the tasks that run, one after the other. Its address stays while tasks come and go, which is all that is needed of it here."""
import socket
import threading


class Balancer:
    """Listens on a free port of 127.0.0.1; `targets()` gives the addresses of the tasks, which listen on `port`."""

    def __init__(self, targets, port: int):
        self.targets, self.port, self.turn = targets, port, 0
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.url = f'http://127.0.0.1:{self.listener.getsockname()[1]}'
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        addresses = self.targets()
        self.turn += 1
        try:
            task = socket.create_connection((addresses[self.turn % len(addresses)], self.port), timeout=5)
        except (OSError, ZeroDivisionError):
            client.close()
            return
        task.settimeout(None)
        back = threading.Thread(target=_pump, args=(task, client), daemon=True)
        back.start()
        _pump(client, task)
        back.join()
        client.close()
        task.close()

    def stop(self) -> None:
        self.listener.close()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    try:
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass
