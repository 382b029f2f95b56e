"""Brings a copy of infra/ down from provider 6 to 3.39 of 2021, the one that can be had without a registry, and points it at an emulator.

What 3.39 calls otherwise is translated by name. What it does not have is found by its own schema and left out, and the list of that is returned, so that a
report says what was not applied. A translation that finds nothing to translate is an error: the configuration has moved on, and this has to follow."""
import json
from pathlib import Path

from hcl import Block, Attribute, parse, render
from gaps import GAPS, NOT_EMULATED

VERSION = '3.39.0'
META = {'count', 'depends_on', 'for_each', 'lifecycle', 'provider', 'timeouts'}
# RDS makes the master user's secret itself from provider 4 on. What stands for it here is a name; the emulator's Data API accepts no other.
MASTER_SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-emulated-AbCdEf'
# Expressions that read what 3.39 does not tell: file, what stands there, what stands there instead.
EXPRESSIONS = [
    ('modules/compute/outputs.tf', 'one(aws_ecs_service.api.alarms[*].alarm_names)', 'var.alarm_names'),
    ('modules/database/outputs.tf', 'one(aws_rds_cluster.shop.master_user_secret[*].secret_arn)', f'"{MASTER_SECRET}"'),
]


class Stale(Exception):
    """A translation that no longer fits the configuration, in a sentence."""


def _security_group_rule(block: Block) -> None:
    direction = block.labels[0].removesuffix('_rule').rsplit('_', 1)[1]
    block.labels = ['aws_security_group_rule', f'{direction}_{block.labels[1]}']
    for node in [node for node in block.body if isinstance(node, Attribute)]:
        new = {'cidr_ipv4': 'cidr_blocks', 'ip_protocol': 'protocol', 'referenced_security_group_id': 'source_security_group_id'}.get(node.name)
        if new:
            block.remove(node.name)
            block.set(new, f'[{node.expression}]' if new == 'cidr_blocks' else node.expression)
    block.set('type', f'"{direction}"')
    for port in ('from_port', 'to_port'):
        if not block.attribute(port):
            block.set(port, '0')


def _address(block: Block) -> None:
    block.remove('domain')
    block.set('vpc', 'true')


def _cluster(block: Block) -> None:
    block.remove('manage_master_user_password')
    block.set('master_password', '"chosen-by-rds-itself"')


def _ecs_cluster(block: Block) -> None:
    # A resource of its own since provider 4, which is left out.
    block.set('capacity_providers', '["FARGATE", "FARGATE_SPOT"]')


def _budget(block: Block) -> None:
    block.set('time_period_start', '"2026-01-01_00:00"')


RENAMED = {
    'aws_budgets_budget': _budget,
    'aws_ecs_cluster': _ecs_cluster,
    'aws_eip': _address,
    'aws_rds_cluster': _cluster,
    'aws_vpc_security_group_egress_rule': _security_group_rule,
    'aws_vpc_security_group_ingress_rule': _security_group_rule,
}


def _strip(block: Block, schema: dict, where: str, left_out: list[str]) -> None:
    """Leaves out attributes and blocks that the schema does not know, at any depth."""
    attributes, inner, kept = schema.get('attributes', {}), schema.get('block_types', {}), []
    for node in block.body:
        if isinstance(node, Attribute) and node.name not in attributes and node.name not in META:
            left_out.append(f'{where}.{node.name}')
        elif isinstance(node, Block) and node.kind not in META:
            name, body = (node.labels[0], node.blocks('content')[0]) if node.kind == 'dynamic' else (node.kind, node)
            if name in inner:
                _strip(body, inner[name]['block'], f'{where}.{name}', left_out)
                kept.append(node)
            else:
                left_out.append(f'{where}.{name}')
        else:
            kept.append(node)
    block.body = kept


def _translate(file: Block, schemas: dict, done: set[str], left_out: list[str]) -> None:
    kept = []
    for block in file.body:
        if isinstance(block, Block) and block.kind == 'resource':
            kind = block.labels[0]
            if kind in RENAMED:
                RENAMED[kind](block)
                done.add(kind)
            kind = block.labels[0]
            if kind not in schemas:
                left_out.append('.'.join(block.labels))
                continue
            _strip(block, schemas[kind]['block'], '.'.join(block.labels), left_out)
            for name in NOT_EMULATED.get(kind, {}):
                block.body = [node for node in block.body if getattr(node, 'kind', None) != name]
                left_out.append(f'{".".join(block.labels)}.{name}')
        kept.append(block)
    file.body = kept


def _override(endpoint: str, services: list[str]) -> str:
    lines = [f'    {service} = "{endpoint}"' for service in services]
    return '\n'.join(['provider "aws" {', '  access_key = "emulated"', '  secret_key = "emulated"', '  max_retries = 2', '  s3_force_path_style = true', '  skip_credentials_validation = true',
                      '  skip_metadata_api_check = true', '  endpoints {', *lines, '  }', '}', 'terraform {', '  backend "local" {}', '}', ''])


def _gaps(folder: Path) -> None:
    for module, kind, name, attributes, _reason in GAPS:
        path = folder / module / 'gaps_override.tf'
        ignored = f'  lifecycle {{\n    ignore_changes = [{", ".join(attributes)}]\n  }}\n'
        path.write_text((path.read_text() if path.exists() else '') + f'resource "{kind}" "{name}" {{\n{ignored}}}\n')


def downlevel(folder: Path, schema: dict, endpoint: str) -> list[str]:
    """Rewrites the configuration in `folder`. `schema` is what `tofu providers schema -json` prints of 3.39. Returns what was left out, by address.
    Raises Stale."""
    provider = schema['provider_schemas']['registry.opentofu.org/hashicorp/aws']
    done, left_out = set(), []
    for path in [*folder.glob('*.tf'), *folder.glob('modules/*/*.tf')]:
        text = path.read_text().replace('version = "~> 6.0"', f'version = "{VERSION}"')
        for place, before, after in EXPRESSIONS:
            if path == folder / place:
                if before not in text:
                    raise Stale(f'{place} no longer says {before}.')
                text = text.replace(before, after)
        file = parse(text)
        _translate(file, provider['resource_schemas'], done, left_out)
        path.write_text(render(file))
    if done != set(RENAMED):
        raise Stale(f'Nothing to translate is left of {sorted(set(RENAMED) - done)}.')
    # What waits for something that was left out waits no more.
    gone = [address for address in left_out if address.count('.') == 1]
    for path in folder.glob('modules/*/*.tf'):
        text = path.read_text()
        for address in gone:
            text = text.replace(f'[{address}, ', '[').replace(f', {address}', '')
        path.write_text(text)
    services = sorted(provider['provider']['block']['block_types']['endpoints']['block']['attributes'])
    (folder / 'emulator_override.tf').write_text(_override(endpoint, services))
    _gaps(folder)
    return left_out


if __name__ == '__main__':
    import sys
    for address in downlevel(Path(sys.argv[1]), json.load(sys.stdin), sys.argv[2]):
        print(address)
