"""What the infrastructure and the application are set to, read from where it is set: the HCL of infra/, and src/config.ts.

Nothing is evaluated but references: `var.x`, `local.x`, `each.value.x`, and what main.tf hands to a module. What is written otherwise is refused
with a sentence, so that a change of the configuration can not leave the model with an old number.
"""
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import hcl2
from lark.exceptions import LarkError


class Unreadable(Exception):
    """What is looked for is not where it should be; the message is a sentence for a person."""


@dataclass(frozen=True)
class Policy:
    """A target tracking policy. `metric` is 'cpu' (percent) or 'requests' (a minute and task); cooldowns in seconds."""
    metric: str
    target: float
    in_cooldown: int
    out_cooldown: int


@dataclass(frozen=True)
class Configuration:
    """One environment. Times in seconds; `task_vcpu` in cores, `task_gb` in GB; connections for each task and endpoint."""
    policies: tuple[Policy, ...]
    tasks_min: int
    tasks_max: int
    task_vcpu: float
    task_gb: float
    acu_min: float
    acu_max: float
    database_instances: int
    connections_alarm: int
    pool: int
    reads_from_reader: bool
    health_seconds: int
    deadline: float
    nat_gateways: int
    waf_requests: int | None
    quota: int
    budget: float


METRICS = {'ECSServiceAverageCPUUtilization': 'cpu', 'ALBRequestCountPerTarget': 'requests'}
REFERENCE = re.compile(r'^\$\{([a-z_]+(?:\.[A-Za-z0-9_]+)+)\}$')


# Reading HCL takes its time, and the same file is read for every environment.
parsed = cache(hcl2.loads)


def parse(path: Path) -> dict:
    """What a file of HCL says; nobody may change it. @raises Unreadable"""
    if not path.exists():
        raise Unreadable(f'{path} is not there: the model reads the configuration from it.')
    try:
        return parsed(path.read_text(encoding='utf-8'))
    except LarkError as error:
        raise Unreadable(f'{path} is no HCL that can be read: {error}') from error


def blocks(folder: Path, kind: str) -> dict:
    """The blocks of one kind in all files of a folder, by name; of resources by type and name."""
    found: dict = {}
    for path in sorted(folder.glob('*.tf')):
        for block in parse(path).get(kind, []):
            for name, body in block.items():
                if kind == 'resource':
                    found.setdefault(name, {}).update(body)
                else:
                    found[name] = body
    return found


class Scope:
    """A folder of HCL, with the values that its variables have."""

    def __init__(self, folder: Path, given: dict):
        if not folder.is_dir():
            raise Unreadable(f'{folder} is not there: the model reads the configuration from it.')
        self.folder = folder
        self.given = given
        self.variables = blocks(folder, 'variable')
        self.locals = blocks(folder, 'locals')
        self.resources = blocks(folder, 'resource')

    def value(self, written, what: str, each=None):
        """The value of what is written, following references. @raises Unreadable for any other expression"""
        if isinstance(written, list) and len(written) == 1 and isinstance(written[0], dict):
            written = written[0]
        reference = REFERENCE.match(written) if isinstance(written, str) else None
        if reference is None:
            if isinstance(written, str) and '${' in written:
                raise Unreadable(f'{self.folder}: {what} is {written}, which is no plain reference; teach configuration.py to read it.')
            return written
        kind, *path = reference[1].split('.')
        if kind == 'each' and isinstance(each, dict) and path[0] == 'value':
            return self.value(walk(each, path[1:], what), what, each)
        if kind == 'var':
            return walk(self.variable(path[0], what), path[1:], what)
        if kind == 'local' and path[0] in self.locals:
            return self.value(walk(self.locals[path[0]], path[1:], what), what, each)
        raise Unreadable(f'{self.folder}: {what} refers to {reference[1]}, which is not there.')

    def variable(self, name: str, what: str):
        if name in self.given:
            return self.given[name]
        declared = self.variables.get(name)
        if declared is None or 'default' not in declared:
            raise Unreadable(f'{self.folder}: {what} needs the variable {name}, which has no value and no default.')
        return declared['default']

    def resource(self, kind: str, name: str) -> dict:
        try:
            return self.resources[kind][name]
        except KeyError:
            raise Unreadable(f'{self.folder} has no {kind}.{name}: the model reads it.') from None

    def module(self, name: str) -> 'Scope':
        """The scope of a module with what main.tf gives it; what is no plain reference is left out, and missed only where it is read."""
        call = blocks(self.folder, 'module').get(name)
        if call is None:
            raise Unreadable(f'{self.folder} has no module {name}: the model reads it.')
        given = {}
        for argument, written in call.items():
            try:
                given[argument] = self.value(written, argument)
            except Unreadable:
                continue
        return Scope(self.folder / call['source'], given)


def walk(value, path: list[str], what: str):
    for name in path:
        if not isinstance(value, dict) or name not in value:
            raise Unreadable(f'{what}: there is no {name} in {value}.')
        value = value[name]
    return value
