"""What moto does not do. Each is left out of the copy or of the second plan's comparison, and nothing else is."""

# Module, kind, name, attributes, why the second plan does not compare them.
GAPS = [
    ('modules/database', 'aws_rds_cluster', 'shop', ['enable_http_endpoint', 'scaling_configuration'],
     'moto has the Data API for serverless v1 alone; 3.39 knows no scaling of v2 and takes the empty one of v1 that moto answers for a change'),
    ('modules/database', 'aws_rds_cluster_instance', 'shop', ['performance_insights_enabled', 'performance_insights_kms_key_id'], 'moto forgets both'),
]

# Kind of resource: block, why it is left out of what is applied.
NOT_EMULATED = {
    'aws_budgets_budget': {'notification': 'moto does not answer who is told (DescribeSubscribersForNotification)'},
}
