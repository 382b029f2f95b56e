"""Deploy a second revision, and go back."""
import json
import uuid

import pytest
from conftest import IMAGE
from fargate import docker
from test_4_rollout import COMMIT, CONTRACT, deployed

SECOND = f'{IMAGE.rsplit(":", 1)[0]}:emulated-{uuid.uuid4().hex[:8]}'


@pytest.fixture(scope='module', autouse=True)
def second_image():
    docker('tag', IMAGE, SECOND)
    yield
    docker('rmi', SECOND)


def test_an_apply_makes_a_revision_and_moves_nothing(stack, aws, fargate):
    before = fargate.state['taskDefinition']
    stack.apply(image=SECOND)
    (service,) = aws('ecs').describe_services(cluster='atelier-dev', services=['api'])['services']
    assert stack.outputs()['task_definition_arns']['api'] != before == service['taskDefinition']


def test_the_rollout_moves_to_it_and_the_tasks_before_end_well(stack, balancer, aws, fargate, note):
    before = fargate.running
    stack.script('deploy/rollout.sh', COMMIT, CONTRACT, SECOND, env=deployed(stack, balancer))
    (service,) = aws('ecs').describe_services(cluster='atelier-dev', services=['api'])['services']
    revision = service['taskDefinition'].rsplit(':', 1)[1]
    assert service['taskDefinition'] == stack.outputs()['task_definition_arns']['api']
    assert len(fargate.running) == service['desiredCount'] == 2 and not set(before) & set(fargate.running)
    assert [docker('wait', name) for name in before] == ['0' for _ in before]
    note(f'revision {revision} runs, {len(fargate.running)} tasks of it')


def test_the_rollback_goes_to_what_was_verified(stack, balancer, aws, fargate):
    now = fargate.state['taskDefinition']
    stack.script('deploy/rollback.sh', env=deployed(stack, balancer))
    assert fargate.state['taskDefinition'] != now
    tags = aws('ecs').describe_task_definition(taskDefinition=fargate.state['taskDefinition'], include=['TAGS'])['tags']
    assert json.dumps({'key': 'verifiedImage', 'value': IMAGE}) in {json.dumps(tag) for tag in tags}
