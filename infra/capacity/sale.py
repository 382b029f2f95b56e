"""A flash sale against the service as it is configured, and as it might be."""
from dataclasses import dataclass, field, replace

from configuration import Configuration
from load import Assumptions, Mix
from scaling import Autoscaler, Fleet, Second, simulate
from sizing import DAY, acu_for, busiest_ms, cached, tasks_for

BEFORE, RAMP, LENGTH, AFTER = 900, 60, 600, 3000      # seconds
FACTOR = 20
ORDERS = 10_000                                       # a day, of the shop that has the sale


@dataclass(frozen=True)
class Variant:
    """The configuration with some things otherwise."""
    name: str
    changes: dict = field(default_factory=dict)
    metrics: tuple[str, ...] = ('cpu', 'requests')
    cache: bool = False


@dataclass(frozen=True)
class Outcome:
    """Requests by what became of them; the most tasks and ACU; minutes from the begin of the sale until nobody is refused any more."""
    variant: Variant
    timeline: list[Second]
    offered: float
    at_once: float
    waited: float
    refused: float
    most_tasks: int
    most_acu: float
    refused_until: float


def rush(usual: float, now: int) -> float:
    """Requests a second: the usual, then FACTOR times as many within RAMP, for LENGTH, and back."""
    since = now - BEFORE
    if since < 0:
        return usual
    up = min(1.0, since / RAMP)
    down = min(1.0, max(0.0, (since - RAMP - LENGTH) / RAMP))
    return usual * (1 + (FACTOR - 1) * (up - down))


def fleet_of(config: Configuration, mix: Mix, refused_ms: float, a: Assumptions) -> Fleet:
    return Fleet(
        task_vcpu=config.task_vcpu, request_ms=mix.api_ms / mix.requests, refused_ms=refused_ms, refusing_share=a.refusing_share, database_ms=busiest_ms(mix, config),
        acu_vcpu=a.acu_vcpu, acu_min=max(config.acu_min, a.acu_floor_insights), acu_max=config.acu_max, acu_doubling=a.acu_doubling, acu_target=a.acu_target,
        task_start=a.provisioning + a.process_start + config.health_seconds, metric_delay=a.metric_delay, deadline=config.deadline,
    )


def play(variant: Variant, config: Configuration, mix: Mix, usual: float, refused_ms: float, a: Assumptions) -> Outcome:
    """Lets the sale happen. `usual` is the load before it in requests a second, before any cache."""
    config = replace(config, **variant.changes, policies=tuple(policy for policy in config.policies if policy.metric in variant.metrics))
    share = 1.0
    if variant.cache:
        share, mix = cached(mix, a).requests / mix.requests, cached(mix, a)
    scaler = Autoscaler(config.policies, config.tasks_min, config.tasks_max, config.tasks_min)
    timeline = simulate(scaler, fleet_of(config, mix, refused_ms, a), lambda now: rush(usual, now) * share, BEFORE + 2 * RAMP + LENGTH + AFTER)
    sale = timeline[BEFORE:BEFORE + 2 * RAMP + LENGTH + int(config.deadline)]
    waited, at_once = (sum(second.served for second in sale if (second.wait > 1) == late) for late in (True, False))
    refused = sum(second.refused for second in sale)
    last = max((at for at, second in enumerate(sale) if second.refused > 0), default=-1)
    return Outcome(variant, timeline, at_once + waited + refused, at_once, waited, refused, max(second.tasks for second in timeline), max(second.acu for second in timeline), (last + 1) / 60)


def variants(config: Configuration, mix: Mix, usual: float, a: Assumptions) -> list[Variant]:
    """As configured; without one of the policies; prepared. What is prepared is what the rush itself needs, rounded up."""
    rate = usual * FACTOR
    tasks = tasks_for(rate, mix, config)[0]
    acu = next((size for size in (8, 16, 24, 32, 40, 48, 64, 96, 128, 192) if size >= acu_for(rate, mix, config, a)), 256)
    tasks_max = max(config.tasks_max, tasks)
    return [
        Variant('as configured'),
        Variant('by CPU alone', metrics=('cpu',)),
        Variant(f'prepared: {tasks} tasks', {'tasks_min': tasks, 'tasks_max': tasks_max}),
        Variant(f'prepared: {tasks} tasks, ACU up to {acu}', {'tasks_min': tasks, 'tasks_max': tasks_max, 'acu_max': float(acu)}),
        Variant(f'prepared: {tasks} tasks, ACU from {acu // 2} to {acu}', {'tasks_min': tasks, 'tasks_max': tasks_max, 'acu_max': float(acu), 'acu_min': acu / 2}),
        Variant('as configured, catalog cached', cache=True),
    ]


def usual_rate(ordinary: Mix, a: Assumptions) -> float:
    """Requests a second of the shop in the best minute of an ordinary day: sales are held in the evening."""
    return ORDERS * ordinary.requests / DAY * a.peak_factor
