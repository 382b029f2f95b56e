"""One emulated cloud for the whole session, in the order of the files: apply, promises, plan, rollout, scale, revision, destroy."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
os.environ |= {'MOTO_IAM_LOAD_MANAGED_POLICIES': 'true', 'MOTO_ACM_VALIDATION_WAIT': '1', 'AWS_ACCESS_KEY_ID': 'emulated', 'AWS_SECRET_ACCESS_KEY': 'emulated',
               'AWS_DEFAULT_REGION': 'eu-central-1', 'AWS_MAX_ATTEMPTS': '2'}

from balancer import Balancer  # noqa: E402
from cloud import Cloud  # noqa: E402
from downlevel import VERSION, downlevel  # noqa: E402
from fargate import Fargate, docker  # noqa: E402

pytest_plugins = ['readings']

ROOT = Path(__file__).resolve().parents[3]
IMAGE = os.environ['ATELIER_EMULATE_IMAGE']
CERTIFICATES = {'DATABASE_CA': '/certificates/database.pem', 'NODE_EXTRA_CA_CERTS': '/certificates/issuer.pem'}
lines: list[str] = []
began = time.monotonic()


class Stack:
    """The copy of infra/, brought down to provider 3.39 and pointed at the emulator, and what is done with it."""

    def __init__(self, folder: Path, cloud: Cloud):
        self.folder, self.cloud, self.infra = folder, cloud, folder / 'infra'
        # A whole core: the verification is not about how slow a quarter of one is.
        self.variables = {'image': IMAGE, 'task_cpu': '1024', 'task_memory': '2048', 'app_environment': json.dumps({**CERTIFICATES, 'LOG_LEVEL': 'warn', 'RATE_LIMIT_REQUESTS': '1000000000'})}
        self.left_out = self._copy()
        if 'aws_ecs_task_definition.task.skip_destroy' in self.left_out:
            cloud.keep_task_definitions()

    def _copy(self) -> list[str]:
        source = Path(os.environ.get('ATELIER_EMULATE_INFRA', ROOT / 'infra'))
        shutil.copytree(source, self.infra, ignore=shutil.ignore_patterns('.terraform*', '*.tfstate*', 'tests', 'bootstrap', 'auth0'))
        shutil.copytree(ROOT / 'scripts' / 'deploy', self.folder / 'scripts' / 'deploy')
        shutil.copy(ROOT / 'scripts' / 'infra-roles.sh', self.folder / 'scripts')
        provider = self.folder / 'provider'
        provider.mkdir()
        (provider / 'main.tf').write_text(f'terraform {{\n  required_providers {{\n    aws = {{\n      source  = "hashicorp/aws"\n      version = "{VERSION}"\n    }}\n  }}\n}}\n')
        self.tofu('init', '-input=false', folder=provider)
        left_out = downlevel(self.infra, json.loads(self.tofu('providers', 'schema', '-json', folder=provider)), self.cloud.url)
        self.tofu('init', '-input=false')
        return left_out

    def tofu(self, *arguments: str, folder: Path | None = None, codes: tuple[int, ...] = (0,)) -> str:
        """Fails the test with what tofu said, unless it ends with one of the codes."""
        done = subprocess.run(['tofu', f'-chdir={folder or self.infra}', *arguments, *([] if 'json' in arguments[-1] else ['-no-color'])], capture_output=True, text=True, timeout=400)
        if done.returncode not in codes:
            said = '\n'.join(line for line in done.stdout.splitlines() if not re.search(r': (Refreshing|Creating|Still|Creation|Reading|Read) ?', line))
            pytest.fail(f'tofu {arguments[0]} ended with {done.returncode}:\n{said[-6000:]}\n{done.stderr[-4000:]}', pytrace=False)
        return done.stdout

    def given(self, **more: str) -> list[str]:
        self.variables |= more
        return ['-input=false', '-var-file=environments/dev.tfvars', *(f'-var={name}={value}' for name, value in self.variables.items())]

    def apply(self, **more: str) -> str:
        return self.tofu('apply', '-auto-approve', *self.given(**more))

    def outputs(self) -> dict:
        return {name: output['value'] for name, output in json.loads(self.tofu('output', '-json')).items()}

    def script(self, *command: str, env: dict[str, str] | None = None) -> str:
        """A program of scripts/, with the emulator as its AWS."""
        done = subprocess.run([str(self.folder / 'scripts' / command[0]), *command[1:]], capture_output=True, text=True, timeout=300,
                              env={**os.environ, 'AWS_ENDPOINT_URL': self.cloud.url, 'POLL_SECONDS': '1', **(env or {})})
        print(done.stdout, done.stderr)
        if done.returncode != 0:
            pytest.fail(f'{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}', pytrace=False)
        return done.stdout


@pytest.fixture(scope='session')
def fargate():
    network = f'atelier-emulate-{uuid.uuid4().hex[:8]}'
    docker('network', 'create', '--internal', network)
    fargate = Fargate(network, {})
    yield fargate
    fargate.close()
    docker('network', 'rm', network)


@pytest.fixture(scope='session')
def cloud(fargate):
    cloud = Cloud(fargate)
    fargate.cloud_url = cloud.url
    yield cloud
    cloud.stop()


@pytest.fixture(scope='session')
def stack(cloud, tmp_path_factory):
    return Stack(tmp_path_factory.mktemp('emulate'), cloud)


@pytest.fixture(scope='session')
def aws(fargate):
    """aws('ec2') is boto3's client for the emulator."""
    return fargate.aws


@pytest.fixture(scope='session')
def balancer(fargate):
    balancer = Balancer(fargate.addresses, 3000)
    yield balancer
    balancer.stop()


@pytest.fixture(scope='session')
def surroundings(stack, fargate, aws):
    """PostgreSQL, the issuer and the Data API (surroundings.mjs), and a door to them in the tasks' network, by the names that the cloud gave them."""
    outputs, rds = stack.outputs(), aws('rds')
    (cluster,) = rds.describe_db_clusters()['DBClusters']
    (api,) = aws('ecs').describe_task_definition(taskDefinition=outputs['task_definition_arns']['api'])['taskDefinition']['containerDefinitions']
    told = {pair['name']: pair['value'] for pair in api['environment']}
    parameters = rds.describe_db_cluster_parameters(DBClusterParameterGroupName=cluster['DBClusterParameterGroup'])['Parameters']
    hosts = [cluster['Endpoint'], cluster['ReaderEndpoint']]
    folder = tempfile.mkdtemp(prefix='atelier-emulate-')  # below a folder that PostgreSQL's user can enter too
    given = {'folder': folder, 'hosts': hosts, 'issuer': told['AUTH0_DOMAIN'], 'audience': told['AUTH0_AUDIENCE'], 'cluster': outputs['database_cluster_arn'],
             'secret': outputs['database_master_secret_arn'], 'parameters': {one['ParameterName']: one['ParameterValue'] for one in parameters if one.get('ParameterValue')}}
    process = subprocess.Popen(['node', str(Path(__file__).parent / 'surroundings.mjs'), json.dumps(given)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    line = process.stdout.readline()
    if not line:
        pytest.fail('The surroundings have not started: see stderr.', pytrace=False)
    made = json.loads(line)
    fargate.certificates = {made['certificates']['database']: CERTIFICATES['DATABASE_CA'], made['certificates']['issuer']: CERTIFICATES['NODE_EXTRA_CA_CERTS']}
    door = ('const { connect, createServer } = require("node:net"); for (const port of [443, 5432]) createServer((client) => { const target = connect(`/doors/${port}`);'
            'client.pipe(target).pipe(client); for (const one of [client, target]) one.on("error", () => { client.destroy(); target.destroy(); }); }).listen(port)')
    name = f'atelier-emulate-door-{uuid.uuid4().hex[:8]}'
    fargate.all.append(name)
    docker('run', '--detach', '--name', name, '--user', '0', '--network', fargate.network, '--volume', f'{made["doors"]}:/doors',
           *(part for host in [*hosts, told['AUTH0_DOMAIN']] for part in ('--network-alias', host)), IMAGE, '--eval', door)

    def query(sql: str) -> list[dict]:
        process.stdin.write(f'{sql}\n')
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield {**made, 'query': query}
    process.stdin.close()
    process.wait(30)
    shutil.rmtree(folder)


@pytest.fixture
def note():
    """Adds a line to what is printed at the end."""
    return lines.append


@pytest.fixture(scope='module', autouse=True)
def stage(request):
    start = time.monotonic()
    yield
    # Of the promises all that are broken are told; but what comes after a red stage rests on it.
    if request.session.testsfailed and request.module.__name__ not in ('test_2_promises_network', 'test_2_promises_rest'):
        request.session.shouldstop = 'A stage is red.'
    lines.append(f'{request.module.__doc__.splitlines()[0].rstrip(".").lower():60} {time.monotonic() - start:4.0f} s')


def pytest_terminal_summary(terminalreporter):
    kept = [report for report in terminalreporter.stats.get('passed', []) if 'test_2_promises' in report.nodeid]
    lines.append(f'{len(kept)} promises read back')
    for line in lines:
        terminalreporter.write_line(line)
    terminalreporter.write_line(f'infra:emulate: {time.monotonic() - began:.0f} s')
