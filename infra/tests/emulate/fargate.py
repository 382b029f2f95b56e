"""What Fargate does with a task definition, done by Docker: `run_task` runs one to its end, `deploy` starts a service's tasks, asks the health check of the
definition until it is content, moves the load balancer, and stops the tasks before. Everything of a container comes from the definition."""
import json
import os
import subprocess
import threading
import time
import uuid

import boto3

READY_SECONDS = 120


class Fargate:
    """`network` is a network of Docker, `certificates` the files (host path to container path) that stand for authorities that a real task trusts anyway."""

    def __init__(self, network: str, certificates: dict[str, str]):
        self.network, self.certificates = network, certificates
        self.cloud_url, self.running, self.state, self.ended, self.stopping, self.all = '', [], None, {}, [], []

    def aws(self, service: str):
        return boto3.client(service, region_name='eu-central-1', endpoint_url=self.cloud_url, aws_access_key_id='emulated', aws_secret_access_key='emulated')

    def secret(self, value_from: str) -> str:
        """arn:aws:secretsmanager:region:account:secret:name:key:stage:version; the last three may be empty."""
        parts = value_from.split(':')
        arn, (key, stage, version) = ':'.join(parts[:7]), (parts[7:] + ['', '', ''])[:3]
        which = {name: value for name, value in (('VersionStage', stage), ('VersionId', version)) if value}
        text = self.aws('secretsmanager').get_secret_value(SecretId=arn, **which)['SecretString']
        return json.loads(text)[key] if key else text

    def arguments(self, definition: dict) -> tuple[list[str], dict[str, str], dict]:
        """What `docker run` takes for a task definition, the secrets, which go by the environment and not by the command line, and the container's part."""
        (container,) = definition['containerDefinitions']
        secrets = {secret['name']: self.secret(secret['valueFrom']) for secret in container.get('secrets', [])}
        linux = container.get('linuxParameters', {})
        given = ['--network', self.network, '--user', container['user'], '--memory', f'{definition["memory"]}m', '--cpus', str(int(definition['cpu']) / 1024),
                 '--stop-timeout', str(container['stopTimeout']), '--security-opt', 'no-new-privileges']
        given += ['--read-only'] if container['readonlyRootFilesystem'] else []
        given += ['--privileged'] if container.get('privileged') else []
        given += ['--init'] if linux.get('initProcessEnabled') else []
        given += [part for capability in linux['capabilities'].get('drop', []) for part in ('--cap-drop', capability)]
        given += [part for capability in linux['capabilities'].get('add', []) for part in ('--cap-add', capability)]
        given += [part for pair in container['environment'] for part in ('--env', f'{pair["name"]}={pair["value"]}')]
        given += [part for name in secrets for part in ('--env', name)]
        given += [part for host, inside in self.certificates.items() for part in ('--volume', f'{host}:{inside}:ro')]
        return [*given, container['image'], *container['command']], secrets, container

    def start(self, arn: str) -> tuple[str, dict]:
        definition = self.aws('ecs').describe_task_definition(taskDefinition=arn)['taskDefinition']
        given, secrets, container = self.arguments(definition)
        name = f'atelier-emulate-{definition["family"]}-{uuid.uuid4().hex[:8]}'
        self.all.append(name)
        docker('run', '--detach', '--name', name, *given, env=secrets)
        return name, container

    def run_task(self, definition: str) -> str:
        """Returns the task's ARN; `ended` has its exit code by that, or None while it runs."""
        task = f'arn:aws:ecs:eu-central-1:123456789012:task/atelier/{uuid.uuid4().hex}'
        self.ended[task] = None

        def to_the_end():
            try:
                name, _ = self.start(definition)
                self.ended[task] = int(docker('wait', name))
                print(docker('logs', name))
            except Exception as error:
                print(f'The task has not run: {error}')
                self.ended[task] = 1
        threading.Thread(target=to_the_end, daemon=True).start()
        return task

    def deploy(self, definition: str, count: int) -> None:
        self.state = {'taskDefinition': definition, 'rolloutState': 'IN_PROGRESS', 'desiredCount': count, 'rolloutStateReason': 'starting'}

        def replace(state: dict):
            try:
                started = [self.start(definition) for _ in range(count)]
                for name, container in started:
                    self.healthy(name, container['healthCheck'])
                before, self.running = self.running, [name for name, _ in started]
                self.stop(before)
                state |= {'rolloutState': 'COMPLETED', 'rolloutStateReason': 'completed'}
            except Exception as error:
                state |= {'rolloutState': 'FAILED', 'rolloutStateReason': str(error)}
        threading.Thread(target=replace, args=(self.state,), daemon=True).start()

    def healthy(self, name: str, check: dict) -> None:
        """Asks as the definition says. Raises RuntimeError with the log of the container."""
        kind, *command = check['command']
        if kind != 'CMD':
            raise RuntimeError(f'A health check by {kind} wants a shell, and the image has none.')
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if subprocess.run(['docker', 'exec', name, *command], capture_output=True).returncode == 0:
                return
            if docker('inspect', '--format', '{{.State.Running}}', name) != 'true':
                break
            time.sleep(0.3)
        raise RuntimeError(f'{name} is not healthy:\n{docker("logs", name)}')

    def stop(self, names: list[str]) -> None:
        """Sends SIGTERM, and lets them drain while the new ones serve already."""
        self.stopping += [(name, subprocess.Popen(['docker', 'stop', name], stdout=subprocess.DEVNULL)) for name in names]

    def addresses(self) -> list[str]:
        return [docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', name) for name in self.running]

    def close(self) -> None:
        for _, process in self.stopping:
            process.wait()
        if self.all:
            subprocess.run(['docker', 'rm', '--force', *self.all], capture_output=True)


def docker(*arguments: str, env: dict[str, str] | None = None) -> str:
    """Raises RuntimeError with what Docker said."""
    done = subprocess.run(['docker', *arguments], capture_output=True, text=True, env={**os.environ, **(env or {})})
    if done.returncode != 0:
        raise RuntimeError(f'docker {arguments[0]}: {done.stderr.strip()}')
    return (done.stdout + (done.stderr if arguments[0] == 'logs' else '')).strip()
