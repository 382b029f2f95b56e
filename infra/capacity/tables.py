"""The tables of docs/capacity.md, as Markdown."""
import math

from configuration import Configuration
from environment import max_connections
from load import Assumptions, Mix
from sale import BEFORE, Outcome
from sizing import MONTH, Need, target


def number(value: float, digits: int = 0) -> str:
    """With commas and without zeros at the end; below a hundred so many digits behind the point at the most, below ten always one."""
    if value == 0:
        return '0'
    if abs(value) >= 100 or digits == 0 and abs(value) >= 10:
        return f'{value:,.0f}'
    return f'{value:.{max(digits, 1)}f}'.rstrip('0').rstrip('.')


def rounded(value: float) -> str:
    """Two digits that count: no estimate has more."""
    size = 10 ** max(0, len(str(int(value))) - 2)
    return f'{round(value / size) * size:,.0f}'


def table(head: list[str], rows: list[list[str]]) -> str:
    align = ['---', *['---:'] * (len(head) - 1)]
    return '\n'.join('| ' + ' | '.join(cells) + ' |' for cells in [head, align, *rows])


def operation(name: str) -> str:
    first, _, rest = name.partition(' ')
    return f'`{first}` {rest}'.strip()


def measured(cost: dict) -> str:
    bare = cost['bareServer']['apiMs']
    rows = [[operation(name), number(o['apiMs'], 2), number(o['apiMs'] / bare), number(o['databaseMs'], 2), str(o['statements']),
             number(o['walBytes']), number(o['sentBytes']), number(o['logBytes'])] for name, o in cost['operations'].items()]
    said = (
            f'Measured on {cost["date"]}: {cost["machine"]}, Node {cost["node"]}, PostgreSQL {cost["postgresql"]}, {cost["products"]:,} products, {cost["linesPerOrder"]} lines an order, '
            f'{cost["parallel"]} requests at a time. A bare server of Node, in the same run, took {number(bare, 3)} ms. '
            f'The process held {cost["memoryMb"]["started"]} MB after its start and {cost["memoryMb"]["afterAll"]} MB after all of it.'
    )
    return said + '\n\n' + table(['operation', 'API ms', 'bare servers', 'database ms', 'statements', 'WAL bytes', 'sent bytes', 'log bytes'], rows)


def assumed(a: Assumptions, mixes: dict) -> str:
    rows = [[f'`{name}`', f'{number(entry["value"], 2)} {entry["unit"]}', entry['why']] for name, entry in a.entries.items()]
    said = '\n'.join(f'- **{name}**: {mix["why"]} {sum(mix["requests"].values())} requests an order.' for name, mix in mixes.items())
    return '| assumption | value | why |\n| --- | --- | --- |\n' + '\n'.join('| ' + ' | '.join(row) + ' |' for row in rows) + '\n\n' + said


def heads(sizes: list[Need]) -> list[str]:
    """The last is the one before it, behind a CDN."""
    return [*[f'{need.orders:,}' for need in sizes[:-1]], f'{sizes[-1].orders:,}, CDN and gzip']


def needs(sizes: list[Need], config: Configuration) -> str:
    limits = {'tasks': config.tasks_max, 'acu': config.acu_max, 'connections': config.connections_alarm}

    def over(value: float, name: str) -> str:
        return f'**{number(value, 1)}**' if value > limits[name] else number(value, 1)

    rows = [
        ['requests a second, average', *[number(need.average, 1) for need in sizes]],
        ['requests a second, best minute', *[number(need.peak, 1) for need in sizes]],
        ['tasks by CPU', *[str(need.tasks_cpu) for need in sizes]],
        ['tasks by requests', *[str(need.tasks_requests) for need in sizes]],
        [f'tasks (production: {config.tasks_min} to {config.tasks_max})', *[over(need.tasks, 'tasks') for need in sizes]],
        [f'ACU of an instance, best minute (production: {config.acu_min:g} to {config.acu_max:g})', *[over(need.acu, 'acu') for need in sizes]],
        [f'connections to an endpoint (alarm: {config.connections_alarm}, server: {max_connections(config.acu_min, config.acu_max):,})', *[over(need.connections, 'connections') for need in sizes]],
        [f'of the {config.pool} connections of a task, busy', *[number(need.pool_busy, 2) for need in sizes]],
        ['storage after a year, GB', *[number(need.gb_year, 1) for need in sizes]],
    ]
    return table(['orders a day', *heads(sizes)], rows)


def costs(sizes: list[Need], config: Configuration) -> str:
    totals = [sum(need.cost.values()) for need in sizes]
    rows = [
        *[[line, *[rounded(need.cost[line]) for need in sizes]] for line in sizes[0].cost],
        [f'all (budget of production: {config.budget:g})', *[f'**{rounded(total)}**' if total > config.budget else rounded(total) for total in totals]],
        ['cents an order', *[number(total * 100 / need.orders / MONTH, 2) for total, need in zip(totals, sizes)]],
    ]
    return table(['USD a month at orders a day of', *heads(sizes)], rows)


def limits(lifts: list[tuple[str, dict[str, float]]]) -> str:
    first = sorted(lifts[0][1].items(), key=lambda entry: entry[1])
    ceilings = table(['limit of production', 'orders a day'], [[name, rounded(value)] for name, value in first])
    steps = []
    for name, ceiling in lifts:
        lowest = min(ceiling, key=ceiling.get)
        steps.append([name, rounded(ceiling[lowest]), lowest])
    ladder = table(['what is changed, one after the other', 'orders a day', 'what ends it then'], steps).replace('---: | ---:', '---: | ---')
    return ceilings + '\n\n' + ladder


def per_task(mix: Mix, config: Configuration) -> str:
    """How the two policies fit together."""
    by_cpu = config.task_vcpu * 1000 * target(config, 'cpu') / 100 / (mix.api_ms / mix.requests) * 60
    by_requests = target(config, 'requests')
    if not math.isfinite(by_cpu) or not math.isfinite(by_requests):
        return 'One of the two policies is not there: without that of requests a rush is seen late, without that of CPU a dearer mix of requests is not seen at all.'
    said = f'A task of {config.task_vcpu:g} vCPU answers about {rounded(by_cpu)} requests a minute at {target(config, "cpu"):g} % of CPU; the requests policy aims at {number(by_requests)}'
    if by_requests < by_cpu:
        return f'{said}, so that it leads and buys {rounded((by_cpu / by_requests - 1) * 100)} % more tasks than CPU asks for: ' \
            'room for a rush, and what `requests_per_task` could give back once this was measured on AWS.'
    return f'{said}, so that CPU leads, and a rush is seen late: `requests_per_task` should be below that.'


def growth(order: dict[str, float], tables: dict, sizes: list[Need], a: Assumptions) -> str:
    rows = []
    for name, size in sorted(((name, size) for name, size in order.items() if name not in ('all', 'day')), key=lambda entry: -entry[1]):
        days = [a.large_table * 1e9 / size / need.orders for need in sizes]
        rows.append([f'`{name}`', number(tables[name]['rows'], 1), number(size), *[f'{rounded(day / 365)} years' if day > 1460 else f'{rounded(day)} days' for day in days]])
    rows.append(['all that stays', '', number(order['all']), *[''] * len(sizes)])
    rows.append(['kept for a day (keys, quotas)', '', number(order['day']), *[''] * len(sizes)])
    return table(['table', 'rows an order', 'bytes an order', *[f'{number(a.large_table)} GB at {need.orders:,} a day' for need in sizes]], rows)


def outcomes(all_of_them: list[Outcome]) -> str:
    rows = [[
        o.variant.name, number(o.offered), *[f'{part / o.offered:.0%}' for part in (o.at_once, o.waited, o.refused)],
        number(o.refused), str(o.most_tasks), number(o.most_acu), number(o.refused_until, 1),
    ] for o in all_of_them]
    return table(['', 'requests', 'answered at once', 'after more than 1 s', 'refused', 'refused, requests', 'most tasks', 'most ACU', 'refusals until minute'], rows)


def policies(config: Configuration, start: float) -> str:
    """What the simulation has read."""
    read = '; '.join(f'{policy.metric} at {number(policy.target)}, cooldown {policy.out_cooldown} s out and {policy.in_cooldown} s in' for policy in config.policies)
    return (
        f'Read from the configuration: {config.tasks_min} to {config.tasks_max} tasks of {config.task_vcpu:g} vCPU, {config.acu_min:g} to {config.acu_max:g} ACU, '
        f'a deadline of {number(config.deadline)} s; {read}. A task is there {number(start)} s after it was asked for.'
    )


def timeline(outcome: Outcome, minutes: range) -> str:
    rows = []
    for minute in minutes:
        second = outcome.timeline[BEFORE + minute * 60]
        tasks = f'{second.tasks}' + (f' of {second.desired}' if second.desired != second.tasks else '')
        rows.append([str(minute), *map(number, (second.offered, second.served, second.refused)), tasks, f'{second.cpu:.0%}', number(second.acu, 1), number(second.wait, 1)])
    return table(['minute', 'offered a second', 'answered', 'refused', 'tasks', 'their CPU', 'ACU', 'wait, s'], rows)
