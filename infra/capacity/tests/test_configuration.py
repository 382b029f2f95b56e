"""What is read is what is configured: a change of the HCL changes the simulation, and what can not be read is said in a sentence."""
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from configuration import Unreadable
from environment import ROOT, read_environment
from load import HERE, Assumptions, mix_of, read
from sale import Variant, play, usual_rate


class Copy(unittest.TestCase):
    """A copy of the HCL in which something can be changed."""

    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        shutil.copytree(ROOT / 'infra', self.root / 'infra', ignore=shutil.ignore_patterns('capacity', 'tests', '.terraform', '*.tfstate*'))
        (self.root / 'src').mkdir()
        shutil.copy(ROOT / 'src' / 'config.ts', self.root / 'src')

    def change(self, path: str, pattern: str, by: str) -> None:
        file = self.root / path
        text, count = re.subn(pattern, by, file.read_text(encoding='utf-8'), flags=re.DOTALL)
        self.assertGreater(count, 0, f'{path} has no {pattern}')
        file.write_text(text, encoding='utf-8')

    def read(self, name: str = 'production'):
        return read_environment(name, self.root)


class Values(Copy):
    def test_sizes_are_those_of_the_environment(self):
        for name in ('dev', 'production'):
            written = (ROOT / 'infra' / 'environments' / f'{name}.tfvars').read_text(encoding='utf-8')
            config = read_environment(name)
            for variable, value in (('tasks_max', config.tasks_max), ('task_cpu', config.task_vcpu * 1024), ('database_acu_max', config.acu_max)):
                found = re.search(rf'^{variable} *= *([\d.]+)', written, re.MULTILINE)
                if found:
                    self.assertEqual(float(found[1]), value, variable)

    def test_a_default_holds_where_the_environment_is_silent(self):
        self.change('infra/environments/production.tfvars', r'tasks_max *= *\d+', '')
        self.change('infra/variables.tf', r'(variable "tasks_max" \{.*?default *= )\d+', r'\g<1>33')
        self.assertEqual(self.read().tasks_max, 33)

    def test_every_policy_of_the_module_is_there(self):
        self.assertEqual(sorted(policy.metric for policy in self.read().policies), ['cpu', 'requests'])

    def test_a_pool_of_the_task_definition_counts_before_the_default(self):
        self.assertEqual(self.read().pool, int(re.search(r"'DATABASE_POOL_MAX', (\d+)", (ROOT / 'src' / 'config.ts').read_text(encoding='utf-8'))[1]))
        self.change('infra/environments/production.tfvars', r'\Z', '\napp_environment = { DATABASE_POOL_MAX = "4" }\n')
        self.assertEqual(self.read().pool, 4)

    def test_an_alarm_may_be_a_share_of_what_the_server_takes(self):
        self.change('infra/variables.tf', r'(variable "database_connections" \{.*?default *= )\w+', r'\g<1>null')
        self.change('infra/main.tf', r'database_connections *= [^\n]*', 'database_connections = coalesce(var.database_connections, floor(module.database.max_connections * 0.8))')
        self.assertEqual(self.read().connections_alarm, 1600)


class Changes(Copy):
    def refused(self) -> float:
        assumptions, cost = read(HERE / 'assumptions.json'), read(ROOT / 'docs' / 'capacity' / 'cost.json')
        a = Assumptions(assumptions['values'])
        ordinary, sale = (mix_of(assumptions['mixes'][name], cost, a) for name in ('ordinary', 'sale'))
        return play(Variant('as configured'), self.read(), sale, usual_rate(ordinary, a), 0.5, a).refused

    def test_cooldowns_and_targets_come_from_the_module(self):
        self.change('infra/modules/compute/scaling.tf', r'scale_in_cooldown *= *\d+', 'scale_in_cooldown = 77')
        self.change('infra/modules/compute/variables.tf', r'(variable "cpu_target" \{.*?default *= )\d+', r'\g<1>44')
        policies = self.read().policies
        self.assertEqual({policy.in_cooldown for policy in policies}, {77})
        self.assertIn(44.0, {policy.target for policy in policies})

    def test_a_sale_goes_otherwise_when_a_policy_is_taken_out_of_the_module(self):
        before = self.refused()
        self.change('infra/modules/compute/scaling.tf', r'\n    requests = \{[^\n]*', '')
        self.assertGreater(self.refused(), before)

    def test_a_sale_goes_otherwise_when_the_database_may_grow(self):
        before = self.refused()
        self.change('infra/environments/production.tfvars', r'database_acu_max *= *\d+', 'database_acu_max = 64')
        self.assertLess(self.refused(), before)


class Sentences(Copy):
    def refuses(self, words: str) -> None:
        with self.assertRaisesRegex(Unreadable, words):
            self.read()

    def test_no_policy(self):
        self.change('infra/modules/compute/scaling.tf', r'resource "aws_appautoscaling_policy".*', '')
        self.refuses('has no aws_appautoscaling_policy')

    def test_an_expression(self):
        self.change('infra/modules/compute/scaling.tf', r'scale_out_cooldown *= *\d+', 'scale_out_cooldown = var.cpu_target / 2')
        self.refuses('is no plain reference')

    def test_a_metric_that_the_simulation_does_not_know(self):
        self.change('infra/modules/compute/scaling.tf', 'ECSServiceAverageCPUUtilization', 'ECSServiceAverageMemoryUtilization')
        self.refuses('which the simulation does not know')

    def test_a_cooldown_that_is_left_to_aws(self):
        self.change('infra/modules/compute/scaling.tf', r' *scale_in_cooldown[^\n]*\n', '')
        self.refuses('lacks what the model reads.*scale_in_cooldown')

    def test_no_file(self):
        (self.root / 'infra' / 'environments' / 'production.tfvars').unlink()
        self.refuses('production.tfvars is not there')

    def test_no_hcl(self):
        self.change('infra/modules/compute/scaling.tf', r'\Z', 'resource {{')
        self.refuses('is no HCL that can be read')

    def test_no_pool(self):
        self.change('src/config.ts', 'DATABASE_POOL_MAX', 'POOL')
        self.refuses('does not read DATABASE_POOL_MAX')
