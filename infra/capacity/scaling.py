"""Target tracking of a service's tasks, as the AWS documentation describes it, second by second, against a load that is given.

What is modelled, and where it is written:
- A metric has one datapoint a minute, which can be seen some seconds after the minute's end.
- A policy's upper alarm wants 3 datapoints in a row above the target, its lower alarm 15 below 90 % of it.
- Out: what a policy asks for is the capacity times metric over target, rounded up; of two policies the larger wins. Until the tasks of the last
  step run, and its cooldown after that, the step counts from where the last one began: a larger step is taken, the same is not taken twice.
- In: only when the lower alarms of all policies agree, to the largest that any asks for, and not before the cooldown has ended.
- Never below the minimum, never above the maximum.
(Application Auto Scaling User Guide, "How target tracking scaling works"; the alarms as the service makes them.)
"""
import math
from dataclasses import dataclass
from typing import Callable

from configuration import Policy

OUT_DATAPOINTS = 3
IN_DATAPOINTS = 15
IN_SHARE = 0.9


@dataclass(frozen=True)
class Fleet:
    """What tasks and database do. Processor time in milliseconds of the cloud's cores; times in seconds.

    `refused_ms` is what a request costs that is not served in time, which takes `refusing_share` of a task at the most; `acu_doubling` is how long
    the database takes to double."""
    task_vcpu: float
    request_ms: float
    refused_ms: float
    refusing_share: float
    database_ms: float
    acu_vcpu: float
    acu_min: float
    acu_max: float
    acu_doubling: float
    acu_target: float
    task_start: float
    metric_delay: float
    deadline: float


@dataclass(frozen=True)
class Second:
    """One second: requests that came, were answered, were refused; tasks that run; seconds of waiting; shares of 1; ACU."""
    offered: float
    served: float
    refused: float
    tasks: int
    desired: int
    wait: float
    cpu: float
    acu: float


class Autoscaler:
    """Decides the desired count from the datapoints, a minute at a time."""

    def __init__(self, policies: tuple[Policy, ...], least: int, most: int, desired: int):
        self.policies, self.least, self.most, self.desired = policies, least, most, desired
        self.seen: dict[str, list[float]] = {policy.metric: [] for policy in policies}
        self.base = desired           # where the last step out began
        self.settled = -math.inf      # when its tasks ran
        self.last_in = -math.inf

    def settle(self, running: int, now: float) -> None:
        """Notes when the tasks of the last step out all run: its cooldown begins then."""
        if running >= self.desired and self.settled == math.inf:
            self.settled = now

    def observe(self, datapoints: dict[str, float], now: float) -> int:
        """Takes the datapoints of a minute, percent and requests a task. @returns the desired count from now on"""
        for metric, history in self.seen.items():
            history.append(datapoints[metric])
        above = [policy for policy in self.policies if self.breached(policy, OUT_DATAPOINTS, lambda value, target: value > target)]
        below = [policy for policy in self.policies if self.breached(policy, IN_DATAPOINTS, lambda value, target: value < target * IN_SHARE)]
        if above:
            self.scale_out(above, now)
        elif len(below) == len(self.policies):
            self.scale_in(now)
        return self.desired

    def breached(self, policy: Policy, datapoints: int, breaches: Callable[[float, float], bool]) -> bool:
        last = self.seen[policy.metric][-datapoints:]
        return len(last) == datapoints and all(breaches(value, policy.target) for value in last)

    def asked(self, policy: Policy, capacity: int) -> int:
        return math.ceil(round(capacity * self.seen[policy.metric][-1] / policy.target, 6))

    def scale_out(self, above: list[Policy], now: float) -> None:
        cooling = now < self.settled + max(policy.out_cooldown for policy in above)
        base = self.base if cooling else self.desired
        wanted = min(self.most, max(self.asked(policy, base) for policy in above))
        if wanted <= self.desired:
            return
        self.base = base
        self.desired, self.settled = wanted, math.inf

    def scale_in(self, now: float) -> None:
        if now < self.last_in + max(policy.in_cooldown for policy in self.policies):
            return
        wanted = max(self.least, max(self.asked(policy, self.desired) for policy in self.policies))
        if wanted < self.desired:
            self.desired, self.last_in = wanted, now
            self.base, self.settled = wanted, -math.inf


def simulate(scaler: Autoscaler, fleet: Fleet, load: Callable[[int], float], seconds: int) -> list[Second]:
    """Runs the fleet under `load` (requests a second, by the second). Requests wait in one line, and are refused after the deadline."""
    starting: list[float] = []
    running, queue, refused = scaler.desired, 0.0, 0.0
    per_acu = fleet.acu_vcpu * 1000 / fleet.database_ms
    acu = min(fleet.acu_max, max(fleet.acu_min, load(0) / per_acu / fleet.acu_target))
    minute: list[tuple[float, float, int]] = []
    pending: list[tuple[float, dict[str, float]]] = []
    timeline = []
    for now in range(seconds):
        running += sum(1 for ready in starting if ready <= now)
        starting = [ready for ready in starting if ready > now]
        running = min(running, scaler.desired)
        scaler.settle(running, now)

        offered = load(now)
        # Whoever is refused has cost something too, out of what the tasks can do.
        whole = running * fleet.task_vcpu * 1000
        refusing = min(refused * fleet.refused_ms, whole * fleet.refusing_share)
        tasks_rate = (whole - refusing) / fleet.request_ms
        rate = min(tasks_rate, acu * per_acu)
        queue += offered
        served = min(queue, rate)
        queue -= served
        refused = max(0.0, queue - rate * fleet.deadline)
        queue -= refused
        cpu = min(1.0, (served * fleet.request_ms + refusing) / whole)
        timeline.append(Second(offered, served, refused, running, scaler.desired, queue / rate if rate else fleet.deadline, cpu, acu))
        acu = grown(acu, served / per_acu, fleet)

        minute.append((offered, cpu, running))
        if len(minute) == 60:
            mean_tasks = sum(tasks for _, _, tasks in minute) / 60
            pending.append((now + fleet.metric_delay, {'cpu': sum(share for _, share, _ in minute) / 60 * 100, 'requests': sum(came for came, _, _ in minute) / mean_tasks}))
            minute = []
        while pending and pending[0][0] <= now:
            before = scaler.desired
            scaler.observe(pending.pop(0)[1], now)
            starting += [now + fleet.task_start] * (scaler.desired - before)
    return timeline


def grown(acu: float, used: float, fleet: Fleet) -> float:
    """The database a second later: larger while it uses more than its target, slowly smaller when it uses less."""
    if used > acu * fleet.acu_target:
        return min(fleet.acu_max, acu * 2 ** (1 / fleet.acu_doubling))
    return max(fleet.acu_min, used / fleet.acu_target, acu * 0.999)
