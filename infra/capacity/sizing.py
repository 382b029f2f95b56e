"""From orders a day to tasks, ACU, connections, storage and cost; and how many orders a day each limit allows."""
import math
from dataclasses import dataclass, replace

from configuration import Configuration
from environment import max_connections
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


def busiest_ms(mix: Mix, config: Configuration) -> float:
    """What a request costs the busiest instance of the database: the writer, or the reader where that answers the catalog's reads."""
    if not config.reads_from_reader:
        return mix.database_ms / mix.requests
    return max(mix.catalog_database_ms, mix.database_ms - mix.catalog_database_ms) / mix.requests


def acu_for(rate: float, mix: Mix, config: Configuration, a: Assumptions) -> float:
    """ACU of the busiest instance; one of promotion tier 0 or 1 is as large as the writer in any case."""
    return rate * busiest_ms(mix, config) / (a.acu_vcpu * 1000 * a.acu_target)


def need(orders: int, mix: Mix, config: Configuration, a: Assumptions, order_bytes: dict[str, float], prices: dict) -> Need:
    average = orders * mix.requests / DAY
    peak = average * a.peak_factor
    by_cpu, by_requests = tasks_for(peak, mix, config)
    tasks = max(by_cpu, by_requests, config.tasks_min)
    floor = max(config.acu_min, a.acu_floor_insights)
    acu = max(floor, math.ceil(acu_for(peak, mix, config, a) * 2) / 2)
    tasks_average = max(config.tasks_min, max(tasks_for(average, mix, config)))
    acu_average = max(floor, acu_for(average, mix, config, a))
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
        'CDN': 0,
        'keys, secrets, zone': price['kms_key_month'] + a.secrets * price['secret_month'] + a.zones * price['hosted_zone_month'],
    }


def behind_cdn(need_: Need, mix: Mix, config: Configuration, a: Assumptions, order_bytes: dict[str, float], prices: dict) -> Need:
    """The same shop with a CDN before the catalog, and answers that are compressed."""
    left, price = cached(mix, a), {name: entry['usd'] for name, entry in prices['prices'].items()}
    behind = need(need_.orders, replace(left, sent_bytes=left.sent_bytes * a.compression), config, a, order_bytes, prices)
    a_month = need_.orders * MONTH
    cdn = a_month * (mix.catalog_requests / 10_000 * price['cdn_10k'] + mix.catalog_sent_bytes * a.compression / 1e9 * price['cdn_gb'])
    return replace(behind, cost=behind.cost | {'CDN': cdn})


def ceilings(mix: Mix, config: Configuration, a: Assumptions) -> dict[str, float]:
    """Orders a day at which each limit of the configuration is reached in the best minute of the day."""
    per_order = mix.requests * a.peak_factor / DAY      # requests a second in the best minute, for each order a day
    cpu_rate = config.tasks_max * config.task_vcpu * 1000 * target(config, 'cpu') / 100 / (mix.api_ms / mix.requests)
    per_task = min(target(config, 'requests') / 60, cpu_rate / config.tasks_max)
    pool_rate = config.tasks_max * config.pool * a.acu_target / (mix.hold_ms / mix.requests / 1000)
    limits = {
        'tasks_max, by CPU': cpu_rate / per_order,
        'tasks_max, by requests a task': config.tasks_max * target(config, 'requests') / 60 / per_order,
        'database_acu_max': config.acu_max / acu_for(1, mix, config, a) / per_order,
        'the alarm of connections': config.connections_alarm / config.pool * per_task / per_order,
        'max_connections': max_connections(config.acu_min, config.acu_max) / config.pool * per_task / per_order,
        'waiting for a connection of the pool': pool_rate / per_order,
    }
    # A policy that is not there limits nothing.
    return {name: orders for name, orders in limits.items() if math.isfinite(orders)}


def cached(mix: Mix, a: Assumptions) -> Mix:
    """The mix that is left for the API if a cache answers its share of the catalog's reads."""
    catalog = {name: getattr(mix, f'catalog_{name}') for name in ('requests', 'api_ms', 'database_ms', 'hold_ms', 'sent_bytes', 'log_bytes')}
    return replace(
        mix, **{name: getattr(mix, name) - part * a.cache_hits for name, part in catalog.items()},
        **{f'catalog_{name}': part * (1 - a.cache_hits) for name, part in catalog.items()},
    )


def lifts(mix: Mix, config: Configuration, a: Assumptions) -> list[tuple[str, dict[str, float]]]:
    """One thing changed after the other, each with the ceilings that are left then."""
    kept = cached(mix, a)
    reader = replace(config, reads_from_reader=True, database_instances=max(2, config.database_instances))
    larger = replace(reader, acu_max=64.0, acu_min=2.0)
    wider = replace(larger, tasks_max=60, connections_alarm=max(config.connections_alarm, 60 * config.pool + 100))
    return [
        ('as configured', ceilings(mix, config, a)),
        ('the reader answers the catalog\'s reads', ceilings(mix, reader, a)),
        (f'and a cache answers {a.cache_hits:.0%} of them', ceilings(kept, reader, a)),
        ('and 2 to 64 ACU', ceilings(kept, larger, a)),
        ('and 60 tasks, with an alarm above their connections', ceilings(kept, wider, a)),
    ]
