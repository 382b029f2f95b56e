"""Writes the tables and the picture of docs/capacity.md from what was measured, what is assumed and what is configured.

    python document.py            writes what stands between the markers, and docs/capacity/flash-sale.svg
    python document.py --check    changes nothing, and ends with 1 if anything there is not current
"""
import re
import sys
import textwrap
from difflib import unified_diff
from pathlib import Path

import tables
from configuration import Configuration, Unreadable
from environment import read_environment
from load import HERE, ROOT, Assumptions, Mix, growth, hot_variant_rate, mix_of, read
from picture import picture
from sale import FACTOR, LENGTH, Outcome, fleet_of, play, usual_rate, variants
from sizing import SIZES, Need, behind_cdn, lifts, need
from tables import number, rounded

PAGE = ROOT / 'docs' / 'capacity.md'
PICTURE = ROOT / 'docs' / 'capacity' / 'flash-sale.svg'


def hot(rate: dict[str, float], cost: dict, a: Assumptions, sale: Mix, usual: float) -> str:
    """What one variant allows, beside what a sale of it asks for."""
    lock = cost['stockLock']
    return (
        f'`placeOrder` sends {rate["statements"]} statements while it holds the row of stock, which took {number(lock["ms"], 1)} ms where it was measured. '
        f'With {number(a.round_trip, 1)} ms between task and database for each, {number(a.commit)} ms for the COMMIT and slower cores it holds it for {number(rate["held_ms"])} ms: '
        f'**{rounded(rate["rate"])} orders a second of one variant**, however many tasks there are. The sale below asks for {rounded(usual * FACTOR / sale.requests)}. '
        f'(One process, without a network, placed {number(lock["placementsPerSecond"]["oneVariant"])} orders a second of one variant and '
        f'{number(lock["placementsPerSecond"]["different"])} of different ones, in turns.)'
    )


def extra(outcome: Outcome, config: Configuration, a: Assumptions, prices: dict) -> str:
    """What it costs to be prepared, for one hour and for ever."""
    price = {name: entry['usd'] for name, entry in prices['prices'].items()}
    task = config.task_vcpu * price['fargate_vcpu_hour'] + config.task_gb * price['fargate_gb_hour']
    more_acu = max(0.0, outcome.variant.changes.get('acu_min', config.acu_min) - max(config.acu_min, a.acu_floor_insights)) * config.database_instances
    hour = (outcome.variant.changes['tasks_min'] - config.tasks_min) * task + more_acu * price['acu_hour']
    prepared = f'{outcome.variant.changes["tasks_min"]} tasks, {outcome.variant.changes["acu_min"]:g} ACU'
    return (
        f'To be prepared so ({prepared}) costs {hour:.2f} USD more an hour: {rounded(hour * 3)} USD for three hours by schedule, '
        f'{rounded(hour * prices["hours"])} USD a month by a higher minimum for ever.'
    )


def short(rate: dict[str, float], columns: list[Need], steps: list[tuple[str, dict]], sale: list[Outcome], prepared: Outcome) -> str:
    configured, lifted = steps[0][1], steps[-1][1]
    costs = [rounded(sum(column.cost.values())) for column in columns]
    changes = prepared.variant.changes
    return '\n'.join([
        f'- Production as it is configured takes about **{rounded(min(configured.values()))} orders a day**. What ends it first is `{min(configured, key=configured.get)}`.',
        f'- With the changes listed under *What gives way first* it takes about **{rounded(min(lifted.values()))}**.',
        f'- It costs about {costs[0]} USD a month at {columns[0].orders:,} orders a day, {costs[1]} at {columns[1].orders:,}, and {costs[2]} at '
        f'{columns[2].orders:,}; the last {costs[3]} with a CDN and gzip.',
        f'- One variant that everybody wants is sold about {rounded(rate["rate"])} times a second at the most.',
        f'- A rush of {FACTOR} times an evening\'s load within a minute: as configured {sale[0].refused / sale[0].offered:.0%} of the requests are refused, and '
        f'{prepared.refused / prepared.offered:.0%} with {changes["tasks_min"]} tasks and {changes["acu_min"]:g} ACU before it begins.',
    ])


def blocks() -> tuple[dict[str, str], str]:
    """@returns the text of every block by its name, and the picture"""
    assumptions, cost, prices = read(HERE / 'assumptions.json'), read(ROOT / 'docs' / 'capacity' / 'cost.json'), read(HERE / 'prices.json')
    a, config = Assumptions(assumptions['values']), read_environment('production')
    ordinary, sale_mix = (mix_of(assumptions['mixes'][name], cost, a) for name in ('ordinary', 'sale'))
    left, usual = growth(cost), usual_rate(ordinary, a)
    sizes = [need(orders, ordinary, config, a, left, prices) for orders in SIZES]
    columns = [*sizes, behind_cdn(sizes[-1], ordinary, config, a, left, prices)]
    steps, rate = lifts(ordinary, config, a), hot_variant_rate(cost, a)
    refused_ms = cost['operations']['getLiveness']['apiMs'] / a.cloud_speed
    outcomes = [play(variant, config, sale_mix, usual, refused_ms, a) for variant in variants(config, sale_mix, usual, a)]
    prepared = next(outcome for outcome in outcomes if 'acu_min' in outcome.variant.changes)
    return {
        'short': short(rate, columns, steps, outcomes, prepared),
        'measured': tables.measured(cost),
        'assumed': tables.assumed(a, assumptions['mixes']),
        'needs': tables.needs(columns, config) + '\n\n' + tables.per_task(ordinary, config),
        'costs': tables.costs(columns, config),
        'limits': tables.limits(steps),
        'hot': hot(rate, cost, a, sale_mix, usual),
        'growth': tables.growth(left, cost['order']['tables'], sizes[1:], a),
        'policies': tables.policies(config, fleet_of(config, sale_mix, refused_ms, a).task_start),
        'sale': tables.outcomes(outcomes) + '\n\n' + extra(prepared, config, a, prices),
        'timeline': tables.timeline(outcomes[0], range(0, LENGTH // 60 + 3)),
    }, picture([outcomes[0], outcomes[1], prepared])


def wrapped(text: str, width: int = 158) -> str:
    """Prose in lines as long as the rest of the page has them; tables stay."""
    return '\n'.join(line if line.startswith('|') else textwrap.fill(line, width, subsequent_indent='  ' if line.startswith('- ') else '', break_long_words=False, break_on_hyphens=False)
                     for line in text.split('\n'))


def filled(page: str, texts: dict[str, str]) -> str:
    """The page with the texts between their markers. @raises Unreadable if a marker is missing"""
    for name, text in texts.items():
        page, count = re.subn(rf'(<!-- {name} -->\n).*?(<!-- /{name} -->)', lambda found: f'{found[1]}{wrapped(text)}\n{found[2]}', page, flags=re.DOTALL)
        if count != 1:
            raise Unreadable(f'{PAGE.name} has {count} places for {name} instead of one.')
    return page


def main(check: bool) -> int:
    texts, drawn = blocks()
    current = 0
    for path, wanted in ((PAGE, filled(PAGE.read_text(encoding='utf-8'), texts)), (PICTURE, drawn)):
        there = path.read_text(encoding='utf-8') if path.exists() else ''
        if there == wanted:
            continue
        current = 1
        if check:
            # Of a picture nobody reads the difference.
            if path == PAGE:
                sys.stdout.writelines(unified_diff(there.splitlines(True), wanted.splitlines(True), str(path.relative_to(ROOT)), 'what it should be', n=0))
            print(f'{path.relative_to(ROOT)} is not current: run npm run capacity.')
        else:
            path.write_text(wanted, encoding='utf-8')
            print(f'wrote {path.relative_to(ROOT)}')
    return current if check else 0


if __name__ == '__main__':
    try:
        sys.exit(main('--check' in sys.argv[1:]))
    except Unreadable as error:
        sys.exit(str(error))
