"""From orders a day to tasks, ACU, connections, storage and cost; and how many orders a day each limit allows."""
import math
from dataclasses import dataclass, replace

from configuration import Configuration
from load import Assumptions, Mix

DAY = 86_400
MONTH = 30.4
SIZES = (100, 10_000, 1_000_000)


@dataclass(frozen=True)
class Need:
    """What a number of orders a day needs. Requests a second; tasks and ACU at the peak and on average; GB; USD a month by line."""
    orders: int
    average: float
    peak: float
    tasks_cpu: int
    tasks_requests: int
    tasks: int
    tasks_average: float
    acu: float
    acu_average: float
    connections: int
    pool_busy: float
    gb_year: float
    cost: dict[str, float]


def target(config: Configuration, metric: str) -> float:
    return next((policy.target for policy in config.policies if policy.metric == metric), math.inf)


def tasks_for(rate: float, mix: Mix, config: Configuration) -> tuple[int, int]:
    """Tasks for so many requests a second, by the CPU target and by the target of requests."""
    by_cpu = rate * mix.api_ms / mix.requests / (config.task_vcpu * 1000 * target(config, 'cpu') / 100)
    return math.ceil(by_cpu), math.ceil(rate * 60 / target(config, 'requests'))


def acu_for(rate: float, mix: Mix, a: Assumptions) -> float:
    return rate * mix.database_ms / mix.requests / (a.acu_vcpu * 1000 * a.acu_target)


def max_connections(acu_min: float, acu_max: float) -> int:
    """Aurora PostgreSQL's default for Serverless v2, from the table of the Aurora guide: by the most ACU, 2,000 at most from below 1 ACU."""
    table = {1: 189, 4: 823, 8: 1669, 16: 3360, 32: 5000}
    allowed = max((count for acu, count in table.items() if acu <= acu_max), default=table[1])
    return min(allowed, 2000) if acu_min < 1 else allowed


def need(orders: int, mix: Mix, config: Configuration, a: Assumptions, order_bytes: dict[str, float], prices: dict) -> Need:
    average = orders * mix.requests / DAY
    peak = average * a.peak_factor
    by_cpu, by_requests = tasks_for(peak, mix, config)
    tasks = max(by_cpu, by_requests, config.tasks_min)
    floor = max(config.acu_min, a.acu_floor_insights)
    acu = max(floor, math.ceil(acu_for(peak, mix, a) * 2) / 2)
    tasks_average = max(config.tasks_min, max(tasks_for(average, mix, config)))
    acu_average = max(floor, acu_for(average, mix, a))
    gb_year = (orders * order_bytes['all'] * 365 + orders * order_bytes['day']) / 1e9
    return Need(
        orders, average, peak, by_cpu, by_requests, tasks, tasks_average, acu, acu_average, tasks * config.pool,
        peak / tasks * mix.hold_ms / mix.requests / 1000, gb_year, bill(orders, mix, config, a, prices, tasks_average, acu_average, gb_year),
    )


def bill(orders: int, mix: Mix, config: Configuration, a: Assumptions, prices: dict, tasks: float, acu: float, gb_year: float) -> dict[str, float]:
    """USD a month by line, at the day's average; the storage is that of the end of the first year."""
    price = {name: entry['usd'] for name, entry in prices['prices'].items()}
    hours = prices['hours']
    a_month = orders * MONTH
    rate = orders * mix.requests / DAY
    sent, logged = a_month * mix.sent_bytes / 1e9, a_month * mix.log_bytes / 1e9
    # The dearest dimension of an hour counts: new connections, bytes, evaluated rules.
    lcu = max(orders * mix.visits * a.visit_connections / DAY / 25, rate * mix.sent_bytes / mix.requests * 3600 / 1e9, rate / 1000)
    written = a_month * mix.wal_bytes / 4096
    return {
        'tasks': tasks * hours * (config.task_vcpu * price['fargate_vcpu_hour'] + config.task_gb * price['fargate_gb_hour']),
        'database': acu * config.database_instances * hours * price['acu_hour'],
        'storage and I/O': gb_year * price['aurora_storage_gb_month'] + written / 1e6 * price['aurora_io_million'],
        'load balancer': hours * (price['alb_hour'] + lcu * price['alb_lcu_hour']),
        'firewall': 0 if config.waf_requests is None else price['waf_acl_month'] + 2 * price['waf_rule_month'] + a_month * mix.requests / 1e6 * price['waf_million'],
        'NAT gateways': config.nat_gateways * hours * (price['nat_hour'] + price['public_ipv4_hour']) + logged * price['nat_gb'],
        'logs and metrics': logged * price['logs_ingest_gb'] + a.alarms * price['alarm_month'] + price['dashboard_month'] + a.metrics * price['metric_month'],
        'sent to customers': sent * price['transfer_out_gb'],
        'keys, secrets, zone': price['kms_key_month'] + a.secrets * price['secret_month'] + a.zones * price['hosted_zone_month'],
    }


def ceilings(mix: Mix, config: Configuration, a: Assumptions) -> dict[str, float]:
    """Orders a day at which each limit of the configuration is reached in the best minute of the day."""
    per_order = mix.requests * a.peak_factor / DAY      # requests a second in the best minute, for each order a day
    cpu_rate = config.tasks_max * config.task_vcpu * 1000 * target(config, 'cpu') / 100 / (mix.api_ms / mix.requests)
    per_task = min(target(config, 'requests') / 60, cpu_rate / config.tasks_max)
    pool_rate = config.tasks_max * config.pool * a.acu_target / (mix.hold_ms / mix.requests / 1000)
    return {
        'tasks_max, by CPU': cpu_rate / per_order,
        'tasks_max, by requests a task': config.tasks_max * target(config, 'requests') / 60 / per_order,
        'database_acu_max': config.acu_max / acu_for(1, mix, a) / per_order,
        'the alarm of connections': config.connections_alarm / config.pool * per_task / per_order,
        'max_connections': max_connections(config.acu_min, config.acu_max) / config.pool * per_task / per_order,
        'waiting for a connection of the pool': pool_rate / per_order,
    }


def cached(mix: Mix, a: Assumptions) -> Mix:
    """The mix that is left for the API if a cache answers its share of the catalog's reads."""
    left = 1 - a.cache_hits
    return replace(
        mix, requests=mix.requests - mix.catalog_requests * a.cache_hits, api_ms=mix.api_ms - mix.catalog_api_ms * a.cache_hits,
        database_ms=mix.database_ms - mix.catalog_database_ms * a.cache_hits, catalog_requests=mix.catalog_requests * left,
        catalog_api_ms=mix.catalog_api_ms * left, catalog_database_ms=mix.catalog_database_ms * left, sent_bytes=mix.sent_bytes - mix.catalog_sent_bytes * a.cache_hits,
    )


def without_catalog_reads(mix: Mix) -> Mix:
    """The mix as the writer sees it if a reader answers the catalog's reads."""
    return replace(mix, database_ms=mix.database_ms - mix.catalog_database_ms)
