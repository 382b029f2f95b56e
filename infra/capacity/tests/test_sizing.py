"""The reckoning in numbers that one can follow, and its consistency with the limits that it names."""
import unittest
from dataclasses import replace

from configuration import Configuration, Policy
from environment import max_connections
from load import Assumptions, Mix, growth, hot_variant_rate, mix_of
from sizing import acu_for, behind_cdn, cached, ceilings, need, tasks_for
import document

CONFIG = Configuration(
    policies=(Policy('cpu', 50.0, 300, 30), Policy('requests', 6000.0, 300, 30)), tasks_min=2, tasks_max=10, task_vcpu=0.5, task_gb=1.0, acu_min=0.5, acu_max=8.0, database_instances=2,
    connections_alarm=80, pool=10, reads_from_reader=False, health_seconds=20, deadline=10.0, nat_gateways=2, waf_requests=1000, quota=600, budget=700.0,
)
A = Assumptions({name: {'value': value} for name, value in {
    'cloud_speed': 0.5, 'acu_vcpu': 0.25, 'acu_target': 0.8, 'acu_floor_insights': 0, 'peak_factor': 4, 'round_trip': 1, 'commit': 3, 'visit_connections': 1, 'cache_hits': 0.75,
    'compression': 0.2, 'alarms': 1, 'metrics': 1, 'secrets': 1, 'zones': 1,
}.items()})
# 100 requests an order, each 5 ms of a task and 2 ms of the database, half of them the catalog's.
MIX = Mix(
    requests=100, visits=10, api_ms=500, database_ms=200, catalog_database_ms=150, catalog_requests=50, catalog_api_ms=250, hold_ms=400, catalog_hold_ms=200, wal_bytes=40960,
    sent_bytes=1e6, catalog_sent_bytes=8e5, log_bytes=1e4, catalog_log_bytes=5e3,
)
PRICES = document.read(document.HERE / 'prices.json')
BYTES = {'orders': 1000, 'all': 1000, 'day': 500}


class Sizes(unittest.TestCase):
    def test_tasks_by_each_policy(self):
        # Half a core at 50 % is 250 ms a second: 50 requests of 5 ms; the other policy allows 100.
        self.assertEqual(tasks_for(500, MIX, CONFIG), (10, 5))

    def test_acu(self):
        # 100 requests of 2 ms are 0.2 cores; an ACU gives 0.25, of which 0.8 are used.
        self.assertAlmostEqual(acu_for(100, MIX, CONFIG, A), 1.0)

    def test_a_reader_leaves_the_busier_of_both(self):
        self.assertAlmostEqual(acu_for(100, MIX, replace(CONFIG, reads_from_reader=True), A), 0.75)

    def test_a_day(self):
        found = need(86_400, MIX, CONFIG, A, BYTES, PRICES)
        self.assertEqual((found.average, found.peak, found.tasks, found.acu, found.connections), (100, 400, 8, 4, 80))
        self.assertAlmostEqual(found.gb_year, 86_400 * (1000 * 365 + 500) / 1e9)

    def test_the_minimum_of_tasks_holds(self):
        self.assertEqual(need(1, MIX, CONFIG, A, BYTES, PRICES).tasks, 2)

    def test_cost_of_the_database_is_acu_hours_of_every_instance(self):
        found = need(86_400, MIX, CONFIG, A, BYTES, PRICES)
        self.assertAlmostEqual(found.cost['database'], 1.0 * 2 * 730 * 0.14)
        self.assertAlmostEqual(found.cost['tasks'], 2 * 730 * (0.5 * 0.04656 + 0.00511))

    def test_a_cdn_takes_its_share_and_its_price(self):
        found = need(86_400, MIX, CONFIG, A, BYTES, PRICES)
        behind = behind_cdn(found, MIX, CONFIG, A, BYTES, PRICES)
        self.assertEqual((cached(MIX, A).requests, cached(MIX, A).log_bytes), (62.5, 6250))
        self.assertGreater(behind.cost['CDN'], 0)
        self.assertLess(behind.cost['sent to customers'], found.cost['sent to customers'])

    def test_connections_of_the_server(self):
        self.assertEqual([max_connections(*acu) for acu in ((0.5, 1), (0.5, 16), (1, 16), (1, 8), (2, 64))], [189, 2000, 3360, 1669, 5000])


class Ceilings(unittest.TestCase):
    def test_at_its_ceiling_each_limit_is_just_reached(self):
        limits = ceilings(MIX, CONFIG, A)
        at = {name: need(round(orders), MIX, CONFIG, A, BYTES, PRICES) for name, orders in limits.items()}
        self.assertAlmostEqual(at['database_acu_max'].acu, CONFIG.acu_max, delta=0.5)
        self.assertAlmostEqual(at['tasks_max, by CPU'].tasks_cpu, CONFIG.tasks_max, delta=1)
        self.assertAlmostEqual(at['tasks_max, by requests a task'].tasks_requests, CONFIG.tasks_max, delta=1)
        self.assertAlmostEqual(at['the alarm of connections'].connections, CONFIG.connections_alarm, delta=CONFIG.pool)


    def test_a_policy_that_is_not_there_is_no_limit(self):
        alone = replace(CONFIG, policies=CONFIG.policies[:1])
        self.assertNotIn('tasks_max, by requests a task', ceilings(MIX, alone, A))
        self.assertIn('not there', document.tables.per_task(MIX, alone))


class Measured(unittest.TestCase):
    COST = {
        'operations': {'listCategories': {'apiMs': 1, 'databaseMs': 2, 'walBytes': 0, 'sentBytes': 10, 'logBytes': 5, 'statements': 1},
                       'placeOrder': {'apiMs': 4, 'databaseMs': 3, 'walBytes': 5000, 'sentBytes': 20, 'logBytes': 5, 'statements': 10}},
        'order': {'tables': {'orders': {'rows': 1, 'bytes': 900}, 'idempotency_keys': {'rows': 1, 'bytes': 700}}}, 'stockLock': {'statements': 5, 'ms': 3.5},
    }

    def test_a_mix_is_the_sum_of_its_requests_on_slower_cores(self):
        mix = mix_of({'visits': 1, 'requests': {'listCategories': 3, 'placeOrder': 1}}, self.COST, A)
        self.assertEqual((mix.requests, mix.api_ms, mix.database_ms, mix.catalog_database_ms, mix.sent_bytes), (4, 14, 18, 12, 50))
        self.assertEqual(mix.hold_ms, 3 * (1 + 4) + (10 + 6 + 3))

    def test_an_operation_that_was_not_measured_is_named(self):
        with self.assertRaisesRegex(document.Unreadable, 'flyToTheMoon'):
            mix_of({'visits': 1, 'requests': {'flyToTheMoon': 1}}, self.COST, A)

    def test_a_hot_variant_is_sold_as_often_as_its_row_is_free(self):
        # 5 statements of 1 ms, 3 ms for the COMMIT, and the 3.5 ms that it took on a core that is twice as fast.
        self.assertAlmostEqual(hot_variant_rate(self.COST, A)['held_ms'], 15)

    def test_what_is_kept_for_a_day_does_not_grow(self):
        self.assertEqual(growth(self.COST), {'orders': 900, 'all': 900, 'day': 700})


class Page(unittest.TestCase):
    def test_a_block_is_replaced_between_its_markers(self):
        self.assertEqual(document.filled('a\n<!-- x -->\nold\n<!-- /x -->\nb', {'x': 'new'}), 'a\n<!-- x -->\nnew\n<!-- /x -->\nb')

    def test_a_page_without_the_marker_is_refused(self):
        with self.assertRaises(document.Unreadable):
            document.filled('nothing here', {'x': 'new'})
