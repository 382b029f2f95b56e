"""The emulated AWS: moto behind one address, with what it lacks put before it.

moto keeps task definitions and services, but runs nothing. `Cloud` sits before it, knows the few calls of ECS that start something, lets `Fargate` run it,
and answers what runs as it is. What moto forgets of a call it remembers, so that a promise can be read back and the second plan compares it."""
import io
import json
import threading

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

# What CreateService and UpdateService are told and moto does not keep.
FORGOTTEN = ('capacityProviderStrategy', 'deploymentConfiguration', 'enableECSManagedTags', 'enableExecuteCommand', 'healthCheckGracePeriodSeconds', 'networkConfiguration')


class Quiet(WSGIRequestHandler):
    def log(self, *_args) -> None:
        pass


class Cloud:
    """A WSGI application on a free port of 127.0.0.1."""

    def __init__(self, fargate):
        self.moto = DomainDispatcherApplication(create_backend_app)
        self.fargate, self.services = fargate, {}
        self.server = make_server('127.0.0.1', 0, self, threaded=True, request_handler=Quiet)
        self.url = f'http://127.0.0.1:{self.server.server_port}'
        self.changes = {
            'AmazonEC2ContainerServiceV20141113.CreateService': self._create_service,
            'AmazonEC2ContainerServiceV20141113.DescribeServices': self._describe_services,
            'AmazonEC2ContainerServiceV20141113.UpdateService': self._update_service,
            'AnyScaleFrontendService.DescribeScalingPolicies': self._describe_scaling_policies,
        }
        self.own = {
            'AmazonEC2ContainerServiceV20141113.DescribeTasks': self._describe_tasks,
            'AmazonEC2ContainerServiceV20141113.RunTask': self._run_task,
        }
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()

    def keep_task_definitions(self) -> None:
        """Provider 6 never calls this where skip_destroy is set; 3.39 does not know it, and calls."""
        self.own['AmazonEC2ContainerServiceV20141113.DeregisterTaskDefinition'] = lambda request: {'taskDefinition': {'taskDefinitionArn': request['taskDefinition']}}

    def __call__(self, environ, start_response):
        action = environ.get('HTTP_X_AMZ_TARGET', '')
        change, own = self.changes.get(action), self.own.get(action)
        if not change and not own:
            return self.moto(environ, start_response)
        body = environ['wsgi.input'].read(int(environ.get('CONTENT_LENGTH') or 0))
        if own:
            answer = json.dumps(own(json.loads(body))).encode()
            start_response('200 OK', [('Content-Type', 'application/x-amz-json-1.1'), ('Content-Length', str(len(answer)))])
            return [answer]
        environ['wsgi.input'] = io.BytesIO(body)
        began = []
        answer = b''.join(self.moto(environ, lambda status, headers, exc_info=None: began.append((status, headers))))
        status, headers = began[0]
        if status.startswith('200'):
            told = json.loads(answer)
            change(json.loads(body), told)
            answer = json.dumps(told).encode()
        start_response(status, [(name, value) for name, value in headers if name.lower() != 'content-length'] + [('Content-Length', str(len(answer)))])
        return [answer]

    def _remember(self, request: dict, service: dict) -> None:
        kept = self.services.setdefault(service['serviceName'], {})
        kept |= {name: request[name] for name in FORGOTTEN if name in request}
        # AWS fills in what it is not told, and 3.39 drops both numbers where there is a circuit breaker.
        kept['deploymentConfiguration'] = {'maximumPercent': 200, 'minimumHealthyPercent': 100, **kept.get('deploymentConfiguration', {})}
        service |= kept

    def _create_service(self, request: dict, told: dict) -> None:
        self._remember(request, told['service'])

    def _update_service(self, request: dict, told: dict) -> None:
        service = told['service']
        self._remember(request, service)
        if 'taskDefinition' in request or (request.get('forceNewDeployment') and self.fargate.running):
            self.fargate.deploy(service['taskDefinition'], service['desiredCount'])

    def _describe_services(self, _request: dict, told: dict) -> None:
        for service in told['services']:
            service |= self.services[service['serviceName']]
            if 'capacityProviderStrategy' in service:
                service.pop('launchType', None)  # moto says EC2; AWS says neither where there is a strategy
            state = self.fargate.state
            if service['status'] == 'ACTIVE' and state:
                service |= {'taskDefinition': state['taskDefinition'], 'runningCount': len(self.fargate.running), 'pendingCount': 0}
                service['deployments'] = [{**service['deployments'][0], **state, 'status': 'PRIMARY', 'runningCount': len(self.fargate.running)}]

    # moto's own task refuses containers without a memory of their own, which Fargate does not ask for.
    def _run_task(self, request: dict) -> dict:
        network = request['networkConfiguration']['awsvpcConfiguration']
        self.fargate.aws('ec2').describe_subnets(SubnetIds=network['subnets'])
        self.fargate.aws('ec2').describe_security_groups(GroupIds=network['securityGroups'])
        return {'tasks': [self._task(self.fargate.run_task(request['taskDefinition']))], 'failures': []}

    def _describe_tasks(self, request: dict) -> dict:
        return {'tasks': [self._task(arn) for arn in request['tasks']], 'failures': []}

    def _task(self, arn: str) -> dict:
        code = self.fargate.ended[arn]
        return {'taskArn': arn, 'lastStatus': 'RUNNING' if code is None else 'STOPPED', 'containers': [{} if code is None else {'exitCode': code}]}

    def _describe_scaling_policies(self, request: dict, told: dict) -> None:
        wanted = request.get('PolicyNames')  # which moto overlooks
        if wanted:
            told['ScalingPolicies'] = [policy for policy in told['ScalingPolicies'] if policy['PolicyName'] in wanted]
