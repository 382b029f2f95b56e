"""What was measured and what is assumed, brought together: what a mix of requests costs on the cloud's machines."""
import json
from dataclasses import dataclass
from pathlib import Path

from configuration import Unreadable

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CATALOG = ('listCategories', 'listProducts by category', 'listProducts by words', 'getProductBySlug')
# Kept for a day or less, so that they do not grow with the years.
TRANSIENT = ('idempotency_keys', 'rate_limits')


def read(path: Path) -> dict:
    if not path.exists():
        raise Unreadable(f'{path} is not there. cost.json is written by npm run bench:cost.')
    return json.loads(path.read_text(encoding='utf-8'))


class Assumptions:
    """assumptions.json: `a.peak_factor` is the value."""

    def __init__(self, entries: dict):
        self.entries = entries

    def __getattr__(self, name: str) -> float:
        return self.entries[name]['value']


@dataclass(frozen=True)
class Mix:
    """What one order brings with it, on average. Processor time in ms of the cloud's cores; bytes; `hold_ms` a connection is taken."""
    requests: float
    visits: float
    api_ms: float
    database_ms: float
    catalog_database_ms: float
    catalog_requests: float
    catalog_api_ms: float
    hold_ms: float
    catalog_hold_ms: float
    wal_bytes: float
    sent_bytes: float
    catalog_sent_bytes: float
    log_bytes: float
    catalog_log_bytes: float


def mix_of(mix: dict, cost: dict, a: Assumptions) -> Mix:
    """@raises Unreadable if the mix names an operation that was not measured"""
    missing = [name for name in mix['requests'] if name not in cost['operations']]
    if missing:
        raise Unreadable(f'assumptions.json speaks of {", ".join(missing)}, which cost.json has not measured.')

    def total(part, names=None) -> float:
        return sum(count * part(cost['operations'][name]) for name, count in mix['requests'].items() if names is None or name in names)

    # Waiting for answers, work and COMMIT: so long a connection is nobody else's.
    def hold(operation: dict) -> float:
        commit = a.commit if operation['walBytes'] > 100 else 0
        return operation['statements'] * a.round_trip + operation['databaseMs'] / a.cloud_speed + commit

    return Mix(
        requests=sum(mix['requests'].values()), visits=mix['visits'],
        api_ms=total(lambda o: o['apiMs']) / a.cloud_speed, database_ms=total(lambda o: o['databaseMs']) / a.cloud_speed,
        catalog_database_ms=total(lambda o: o['databaseMs'], CATALOG) / a.cloud_speed,
        catalog_requests=total(lambda o: 1, CATALOG), catalog_api_ms=total(lambda o: o['apiMs'], CATALOG) / a.cloud_speed,
        hold_ms=total(hold), catalog_hold_ms=total(hold, CATALOG), wal_bytes=total(lambda o: o['walBytes']), sent_bytes=total(lambda o: o['sentBytes']),
        catalog_sent_bytes=total(lambda o: o['sentBytes'], CATALOG), log_bytes=total(lambda o: o['logBytes']), catalog_log_bytes=total(lambda o: o['logBytes'], CATALOG),
    )


def hot_variant_rate(cost: dict, a: Assumptions) -> dict[str, float]:
    """Orders a second of one variant: its row of stock is locked from the SELECT ... FOR UPDATE to the COMMIT, whoever waits."""
    lock = cost['stockLock']
    held = lock['statements'] * a.round_trip + a.commit + lock['ms'] / a.cloud_speed
    return {'statements': lock['statements'], 'held_ms': held, 'rate': 1000 / held}


def growth(cost: dict) -> dict[str, float]:
    """Bytes an order leaves for good, by table with its indexes; and what is kept for a day under `day`."""
    tables = cost['order']['tables']
    lasting = {name: table['bytes'] for name, table in tables.items() if name not in TRANSIENT}
    return {**lasting, 'all': sum(lasting.values()), 'day': sum(tables[name]['bytes'] for name in TRANSIENT if name in tables)}
