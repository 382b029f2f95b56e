"""Read back the database, logs and alarms."""
import json

import pytest
from readings import NAME


def test_every_log_group_is_encrypted_and_ends(aws):
    groups = aws('logs').describe_log_groups()['logGroups']
    assert len(groups) >= 2
    assert {group['logGroupName']: (group.get('retentionInDays'), 'kmsKeyId' in group) for group in groups if group.get('retentionInDays') != 14 or 'kmsKeyId' not in group} == {}


def test_the_database_is_encrypted_and_not_public(cluster, aws):
    instances = aws('rds').describe_db_instances()['DBInstances']
    assert cluster['StorageEncrypted'] and cluster['KmsKeyId'] and cluster['IAMDatabaseAuthenticationEnabled'] and cluster['EnabledCloudwatchLogsExports'] == ['postgresql']
    assert len(instances) == 1 and not any(one['PubliclyAccessible'] for one in instances)


def test_the_database_lies_in_subnets_without_a_way_out(cluster, aws, tables):
    (group,) = aws('rds').describe_db_subnet_groups(DBSubnetGroupName=cluster['DBSubnetGroup'])['DBSubnetGroups']
    assert {subnet['SubnetIdentifier'] for subnet in group['Subnets']} == {one['SubnetId'] for one in tables['database']['Associations'] if 'SubnetId' in one}


def test_the_parameter_group_demands_tls_and_has_the_ladder_of_timeouts(cluster, aws, stack):
    told = aws('rds').describe_db_cluster_parameters(DBClusterParameterGroupName=cluster['DBClusterParameterGroup'])['Parameters']
    values = {one['ParameterName']: one.get('ParameterValue') for one in told}
    ladder = json.loads((stack.infra / 'timeouts.json').read_text())['database']
    assert values['rds.force_ssl'] == '1' and {name: values[name] for name in ladder} == {name: str(value) for name, value in ladder.items()}


def test_every_alarm_wakes_somebody(aws):
    (topic,) = aws('sns').list_topics()['Topics']
    # Scaling has alarms of its own, which wake nobody.
    alarms = [alarm for alarm in aws('cloudwatch').describe_alarms()['MetricAlarms'] if not alarm['AlarmName'].startswith('TargetTracking-')]
    assert {alarm['AlarmName'] for alarm in alarms if alarm['AlarmActions'] != [topic['TopicArn']]} == set()
    assert {alarm['AlarmName'] for alarm in alarms} >= {f'{NAME}-{name}' for name in ('api-errors', 'balancer-errors', 'connections', 'database-ceiling', 'latency', 'unhealthy', 'nat-eu-central-1a')}


def test_the_key_rotates(aws, cluster):
    kms = aws('kms')
    assert kms.get_key_rotation_status(KeyId=cluster['KmsKeyId'])['KeyRotationEnabled']


def test_secrets_have_no_value_in_the_state(aws, stack):
    for role in ('app', 'migration'):
        with pytest.raises(aws('secretsmanager').exceptions.ResourceNotFoundException):
            aws('secretsmanager').get_secret_value(SecretId=f'{NAME}/database/{role}')
