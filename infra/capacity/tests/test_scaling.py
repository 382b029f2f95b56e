"""The simulation in small cases whose outcome one can reckon by hand."""
import math
import unittest
from dataclasses import replace

from configuration import Policy
from scaling import Autoscaler, Fleet, simulate

CPU = Policy('cpu', 50.0, 300, 30)
REQUESTS = Policy('requests', 6000.0, 300, 30)
# A task answers 100 requests a second; the database any number, and what is refused costs nothing.
FLEET = Fleet(
    task_vcpu=1.0, request_ms=10.0, refused_ms=0.0, refusing_share=0.5, database_ms=0.001, acu_vcpu=0.25, acu_min=1.0, acu_max=16.0, acu_doubling=30.0, acu_target=0.7,
    task_start=60.0, metric_delay=60.0, deadline=10.0,
)


def run(load, *policies, least=1, most=20, desired=1, seconds=3600, fleet=FLEET):
    return simulate(Autoscaler(policies, least, most, desired), fleet, load, seconds)


class Steady(unittest.TestCase):
    def test_a_load_at_the_target_changes_nothing(self):
        self.assertEqual({second.desired for second in run(lambda now: 4 * 50, CPU, desired=4)}, {4})

    def test_a_load_between_ninety_percent_and_the_target_changes_nothing(self):
        self.assertEqual({second.desired for second in run(lambda now: 20 * 46, CPU, desired=20)}, {20})

    def test_nothing_to_do_is_the_minimum_and_not_less(self):
        timeline = run(lambda now: 0, CPU, REQUESTS, least=2, desired=8, seconds=7200)
        self.assertEqual((timeline[-1].tasks, min(second.tasks for second in timeline)), (2, 2))

    def test_more_than_there_can_be_is_the_maximum_and_not_more(self):
        timeline = run(lambda now: 100_000, CPU, REQUESTS, most=7)
        self.assertEqual((timeline[-1].tasks, max(second.desired for second in timeline)), (7, 7))


class Out(unittest.TestCase):
    def test_begins_after_three_datapoints_and_their_delay(self):
        timeline = run(lambda now: 90, CPU)
        first = next(at for at, second in enumerate(timeline) if second.desired > 1)
        self.assertEqual(first, 3 * 60 - 1 + 60 + 1)        # the decision falls in one second, and is seen in the next

    def test_two_datapoints_are_not_enough(self):
        self.assertEqual({second.desired for second in run(lambda now: 90 if now < 120 else 10, CPU, seconds=600)}, {1})

    def test_asks_for_the_load_over_the_target(self):
        self.assertEqual(run(lambda now: 90, CPU)[-1].desired, 2)
        self.assertEqual(run(lambda now: 450, REQUESTS)[-1].desired, 5)

    def test_by_cpu_a_rush_is_a_hundred_percent_and_no_more(self):
        steps = sorted({second.desired for second in run(lambda now: 2000, CPU, desired=2)})
        self.assertEqual(steps[:3], [2, 4, 8])

    def test_of_two_policies_the_larger_wins(self):
        self.assertEqual(sorted({second.desired for second in run(lambda now: 1500, CPU, REQUESTS)})[:2], [1, 15])

    def test_a_task_answers_only_when_it_has_started(self):
        timeline = run(lambda now: 90, CPU)
        asked = next(at for at, second in enumerate(timeline) if second.desired == 2)
        runs = next(at for at, second in enumerate(timeline) if second.tasks == 2)
        self.assertEqual(runs - asked, 60 - 1)

    def test_the_same_step_is_not_taken_again_while_its_tasks_start(self):
        slow = replace(FLEET, task_start=600.0)
        self.assertEqual(sorted({second.desired for second in run(lambda now: 450, REQUESTS, fleet=slow, seconds=800)}), [1, 5])


class In(unittest.TestCase):
    def test_waits_for_fifteen_quiet_minutes(self):
        timeline = run(lambda now: 20, CPU, desired=4)
        self.assertEqual(next(at for at, second in enumerate(timeline) if second.desired < 4), 15 * 60 - 1 + 60 + 1)

    def test_needs_both_policies(self):
        # 10 % of CPU, and 95 % of the requests that a task may have: 19 tasks would do.
        timeline = run(lambda now: 20 * 95, CPU, REQUESTS, desired=20, fleet=replace(FLEET, request_ms=1.0))
        self.assertEqual({second.desired for second in timeline}, {20})

    def test_spares_what_the_larger_policy_wants(self):
        timeline = run(lambda now: 150, CPU, replace(REQUESTS, target=3000.0), desired=10, fleet=replace(FLEET, request_ms=1.0), seconds=7200)
        self.assertEqual(timeline[-1].tasks, 3)

    def test_a_cooldown_lies_between_two_steps(self):
        timeline = run(lambda now: 200 if now < 1200 else 20, CPU, desired=10, seconds=9000)
        at = [now for now in range(1, len(timeline)) if timeline[now].desired < timeline[now - 1].desired]
        self.assertGreater(len(at), 1)
        self.assertGreaterEqual(min(later - earlier for earlier, later in zip(at, at[1:])), 300)


class Waiting(unittest.TestCase):
    def test_every_request_is_answered_refused_or_still_waiting(self):
        timeline = run(lambda now: 150, CPU, most=1, seconds=600)
        waiting = timeline[-1].wait * 100
        self.assertAlmostEqual(sum(second.offered for second in timeline), sum(second.served + second.refused for second in timeline) + waiting, places=3)
        self.assertAlmostEqual(timeline[-1].refused, 50)
        self.assertAlmostEqual(timeline[-1].wait, 10)

    def test_refusing_costs_what_could_have_answered(self):
        timeline = run(lambda now: 150, CPU, most=1, seconds=600, fleet=replace(FLEET, refused_ms=5.0))
        self.assertLess(timeline[-1].served, 100)

    def test_more_tasks_do_not_help_a_database_that_is_full(self):
        small = replace(FLEET, database_ms=10.0, acu_max=4.0)                # 4 ACU are one core: 100 requests a second
        self.assertAlmostEqual(run(lambda now: 500, REQUESTS, fleet=small)[-1].served, 100)

    def test_the_database_doubles_in_its_time_and_stops_at_its_maximum(self):
        timeline = run(lambda now: 5000 if now else 0, CPU, desired=20, fleet=replace(FLEET, database_ms=10.0))
        self.assertAlmostEqual(timeline[31].acu, 2.0, places=1)
        self.assertEqual(max(second.acu for second in timeline), 16.0)
        self.assertFalse(math.isnan(timeline[-1].wait))
