"""The configuration of one environment of Atelier, put together from infra/ and src/config.ts."""
import json
import re
from pathlib import Path

from configuration import METRICS, Configuration, Policy, Scope, Unreadable, parse

ROOT = Path(__file__).resolve().parents[2]


def number(scope: Scope, written, what: str) -> float:
    return float(scope.value(written, what))


def policies_of(compute: Scope) -> tuple[Policy, ...]:
    """Every target tracking policy of the module, those of a `for_each` one by one."""
    found = []
    for name, resource in compute.resources.get('aws_appautoscaling_policy', {}).items():
        if resource.get('policy_type') != 'TargetTrackingScaling':
            raise Unreadable(f'{compute.folder}: the policy {name} is no target tracking, which is all that the simulation knows.')
        entries = compute.value(resource['for_each'], name).values() if 'for_each' in resource else [None]
        tracking = resource['target_tracking_scaling_policy_configuration'][0]
        for each in entries:
            metric = compute.value(tracking['predefined_metric_specification'][0]['predefined_metric_type'], name, each)
            if metric not in METRICS:
                raise Unreadable(f'{compute.folder}: the policy {name} follows {metric}, which the simulation does not know.')
            read = {key: compute.value(tracking[key], f'{name}.{key}', each) for key in ('target_value', 'scale_in_cooldown', 'scale_out_cooldown')}
            found.append(Policy(METRICS[metric], float(read['target_value']), int(read['scale_in_cooldown']), int(read['scale_out_cooldown'])))
    if not found:
        raise Unreadable(f'{compute.folder} has no aws_appautoscaling_policy: the simulation reads it.')
    return tuple(found)


def default_of(source: str, variable: str) -> int:
    """The default of a number in src/config.ts. @raises Unreadable if it is not read there"""
    found = re.search(rf"integer\('{variable}', (\d+),", source)
    if found is None:
        raise Unreadable(f'src/config.ts does not read {variable} with a default that is a number: the model reads it there.')
    return int(found[1])


def pool_of(compute: Scope, given: dict, application: str) -> int:
    """The most connections of a process to an endpoint: of the task definition, or else the application's default."""
    if 'DATABASE_POOL_MAX' in given:
        return int(given['DATABASE_POOL_MAX'])
    written = re.search(r'DATABASE_POOL_MAX\s*=\s*(?:"(\d+)"|tostring\(var\.(\w+)\))', (compute.folder / 'containers.tf').read_text(encoding='utf-8'))
    if written is None:
        return default_of(application, 'DATABASE_POOL_MAX')
    return int(written[1] or compute.variable(written[2], 'DATABASE_POOL_MAX'))


def max_connections(acu_min: float, acu_max: float) -> int:
    """Aurora PostgreSQL's default for Serverless v2, from the table of the Aurora guide: by the most ACU, 2,000 at most from below 1 ACU."""
    table = {1: 189, 4: 823, 8: 1669, 16: 3360, 32: 5000}
    allowed = max((count for acu, count in table.items() if acu <= acu_max), default=table[1])
    return min(allowed, 2000) if acu_min < 1 else allowed


def alarm_of(shop: Scope, server: int) -> int:
    """The number of connections at which somebody is woken: the variable, or where it is null the share of the server's that main.tf takes."""
    given = shop.variable('database_connections', 'the alarm of connections')
    if given is not None:
        return int(given)
    share = re.search(r'max_connections \* ([\d.]+)', (shop.folder / 'main.tf').read_text(encoding='utf-8'))
    if share is None:
        raise Unreadable(f'{shop.folder}: database_connections is null, and main.tf does not say which share of max_connections it stands for.')
    return int(server * float(share[1]))


def read_environment(name: str, root: Path = ROOT) -> Configuration:
    """@raises Unreadable with a sentence, if anything is not where it was"""
    try:
        return put_together(name, root)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise Unreadable(f'The configuration of {name} lacks what the model reads, or says it otherwise: {error!r}. Look into environment.py.') from error


def put_together(name: str, root: Path) -> Configuration:
    infra = root / 'infra'
    shop = Scope(infra, parse(infra / 'environments' / f'{name}.tfvars'))
    compute, database, network = shop.module('compute'), shop.module('database'), shop.module('network')
    scaling = compute.resource('aws_appautoscaling_target', 'tasks')
    task = compute.resource('aws_ecs_task_definition', 'task')
    health = compute.resource('aws_lb_target_group', 'api')['health_check'][0]
    acu = database.resource('aws_rds_cluster', 'shop')['serverlessv2_scaling_configuration'][0]
    instances = database.resource('aws_rds_cluster_instance', 'shop')
    application = (root / 'src' / 'config.ts').read_text(encoding='utf-8')
    given = shop.variable('app_environment', 'the environment of the application')
    timeouts = json.loads((infra / 'timeouts.json').read_text(encoding='utf-8'))
    acu_min, acu_max = number(database, acu['min_capacity'], 'acu_min'), number(database, acu['max_capacity'], 'acu_max')
    zones = len(shop.variable('availability_zones', 'the zones'))
    count = int(number(database, instances['count'], 'instances of the database'))
    return Configuration(
        policies=policies_of(compute),
        tasks_min=int(number(compute, scaling['min_capacity'], 'min_capacity')),
        tasks_max=int(number(compute, scaling['max_capacity'], 'max_capacity')),
        task_vcpu=number(compute, task['cpu'], 'cpu') / 1024,
        task_gb=number(compute, task['memory'], 'memory') / 1024,
        acu_min=acu_min,
        acu_max=acu_max,
        database_instances=count,
        connections_alarm=alarm_of(shop, max_connections(acu_min, acu_max)),
        pool=pool_of(compute, given, application),
        reads_from_reader=count > 1 and 'DATABASE_READER_HOST' in application,
        health_seconds=int(health['healthy_threshold']) * int(health['interval']),
        deadline=timeouts['request']['deadline'] / 1000,
        nat_gateways=zones if network.variable('nat_per_zone', 'NAT gateways') else 1,
        waf_requests=shop.variable('waf_requests', 'the firewall'),
        quota=int(given.get('RATE_LIMIT_REQUESTS', default_of(application, 'RATE_LIMIT_REQUESTS'))),
        budget=float(shop.variable('budget_usd', 'the budget')),
    )
