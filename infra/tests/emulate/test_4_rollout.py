"""Make the roles, roll out, verify."""
import json
import subprocess

import pytest
from conftest import ROOT, IMAGE
from fargate import docker

COMMIT, CONTRACT = json.loads(docker('image', 'inspect', '--format', '[{{json (index .Config.Labels "org.opencontainers.image.revision")}}, {{json (index .Config.Labels "dev.atelier.contract.sha256")}}]', IMAGE))


def deployed(stack, balancer) -> dict[str, str]:
    """What the programs of a deployment are given; the load balancer's address is the one that answers here."""
    _, value = stack.script('deploy/outputs.sh').strip().split('=', 1)
    return {'DEPLOYED': json.dumps({**json.loads(value), 'url': balancer.url})}


def test_infra_roles_makes_the_roles_and_their_passwords(stack, surroundings, aws):
    stack.script('infra-roles.sh', env={'AWS_ENDPOINT_URL_RDS_DATA': surroundings['dataApi']})
    roles = surroundings['query']("SELECT rolname, rolcanlogin, rolsuper OR rolcreaterole OR rolcreatedb AS mighty FROM pg_roles WHERE rolname IN ('atelier_app', 'atelier_migration') ORDER BY 1")
    assert roles == [{'rolname': name, 'rolcanlogin': True, 'mighty': False} for name in ('atelier_app', 'atelier_migration')]


def test_the_rollout_migrates_starts_and_is_who_it_should_be(stack, surroundings, balancer, fargate, note):
    stack.script('deploy/rollout.sh', COMMIT, CONTRACT, IMAGE, env=deployed(stack, balancer))
    owners = surroundings['query']("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    assert owners == [{'tableowner': 'atelier_migration'}]
    assert len(fargate.running) == 1


def test_the_api_speaks_tls_to_the_database_as_its_own_role(surroundings):
    sessions = surroundings['query']("SELECT DISTINCT usename, ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename LIKE 'atelier\\_%'")
    assert sessions == [{'usename': 'atelier_app', 'ssl': True}]


def test_the_container_is_what_the_definition_says(fargate):
    (name,) = fargate.running
    host, config = json.loads(docker('inspect', '--format', '[{{json .HostConfig}}, {{json .Config}}]', name))
    assert (config['User'], host['ReadonlyRootfs'], host['CapDrop'], host['CapAdd'], host['Privileged'], host['Memory']) == ('65532:65532', True, ['ALL'], None, False, int(stack_memory(fargate)) * 2**20)
    assert config['Cmd'] == ['dist/src/main.js']


def stack_memory(fargate) -> str:
    return fargate.aws('ecs').describe_task_definition(taskDefinition=fargate.state['taskDefinition'])['taskDefinition']['memory']


def test_the_running_api_is_what_the_contract_says(balancer, surroundings, note):
    command = ['node', 'test/verify/run.mjs', '--url', balancer.url, '--issuer-folder', surroundings['issuerFolder'], '--no-fuzz', '--out', 'test-results/emulate']
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    totals = [line for line in done.stdout.splitlines() if line.startswith(('operations', 'statuses', 'FAULT', 'tests'))]
    for line in totals:
        note(f'  {line}')
    if done.returncode != 0:
        pytest.fail(f'{done.stdout}\n{done.stderr[-4000:]}', pytrace=False)
