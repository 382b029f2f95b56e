locals {
  in_region = { StringEquals = { "aws:RequestedRegion" = var.region } }
  place     = "${var.region}:${local.account}"

  # Reading the state; apply alone writes it, and the lock beside it.
  state = [
    { Action = ["s3:ListBucket"], Effect = "Allow", Resource = aws_s3_bucket.private["state"].arn },
    { Action = ["s3:GetObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate" },
    { Action = ["kms:Decrypt"], Effect = "Allow", Resource = aws_kms_key.state.arn },
  ]

  # Descriptions only: no secret's value, no row, no object but the state.
  read = [{
    Condition = local.in_region
    Effect    = "Allow"
    Resource  = "*"
    Action = [
      "acm:DescribeCertificate", "acm:ListTagsForCertificate", "application-autoscaling:Describe*", "application-autoscaling:ListTagsForResource",
      "backup:DescribeBackupVault", "backup:GetBackupPlan", "backup:GetBackupSelection", "backup:ListTags", "cloudwatch:DescribeAlarms",
      "cloudwatch:GetDashboard", "cloudwatch:ListTagsForResource", "ec2:Describe*", "ecs:Describe*", "ecs:ListTagsForResource",
      "elasticloadbalancing:Describe*", "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListResourceTags",
      "logs:DescribeLogGroups", "logs:DescribeMetricFilters", "logs:DescribeResourcePolicies", "logs:ListTagsForResource", "rds:Describe*", "rds:ListTagsForResource",
      "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "sns:GetSubscriptionAttributes", "sns:GetTopicAttributes",
      "sns:ListTagsForResource", "wafv2:GetLoggingConfiguration", "wafv2:GetWebACL", "wafv2:GetWebACLForResource", "wafv2:ListTagsForResource",
    ]
    }, {
    Effect   = "Allow"
    Resource = "*"
    Action = ["budgets:ListTagsForResource", "budgets:ViewBudget", "iam:GetPolicy", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
    "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "route53:GetChange", "route53:GetHostedZone", "route53:ListResourceRecordSets"]
  }]

  # What scripts/deploy does after the apply: a migration, another revision of the service, a look at how it goes. No more.
  deploy = [
    { Action = ["ecs:DescribeTaskDefinition", "ecs:ListTaskDefinitions"], Condition = local.in_region, Effect = "Allow", Resource = "*" },
    { Action = ["ecs:TagResource"], Effect = "Allow", Resource = "arn:aws:ecs:${local.place}:task-definition/${local.name}-api:*" },
    { Action = ["ecs:DescribeServices", "ecs:UpdateService"], Effect = "Allow", Resource = "arn:aws:ecs:${local.place}:service/${local.name}/api" },
    { Action = ["ecs:RunTask"], Condition = { ArnEquals = { "ecs:cluster" = "arn:aws:ecs:${local.place}:cluster/${local.name}" } }, Effect = "Allow", Resource = "arn:aws:ecs:${local.place}:task-definition/${local.name}-migration:*" },
    { Action = ["ecs:DescribeTasks"], Effect = "Allow", Resource = "arn:aws:ecs:${local.place}:task/${local.name}/*" },
    { Action = ["iam:PassRole"], Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }, Effect = "Allow", Resource = [for suffix in ["api-execution", "migration-execution", "task"] : "arn:aws:iam::${local.account}:role/${local.name}-${suffix}"] },
  ]

  policies = {
    apply  = local.apply
    deploy = { release = local.deploy }
    plan   = { read = local.read, state = local.state }
  }
}

# The most that any role of tasks and services may have, whatever its own policy says.
resource "aws_iam_policy" "boundary" {
  name = "${local.name}-boundary"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Action = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"], Effect = "Allow", Resource = "arn:aws:logs:${local.place}:log-group:*" },
      # The group of enhanced monitoring, which RDS makes itself.
      { Action = ["logs:CreateLogGroup", "logs:GetLogEvents", "logs:PutRetentionPolicy"], Effect = "Allow", Resource = "arn:aws:logs:${local.place}:log-group:RDS*" },
      { Action = ["secretsmanager:GetSecretValue"], Effect = "Allow", Resource = "arn:aws:secretsmanager:${local.place}:secret:${local.name}/*" },
      { Action = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], Effect = "Allow", Resource = "arn:aws:kms:${local.place}:key/*" },
      { Action = ["backup:*", "rds:*Snapshot*", "rds:AddTagsToResource", "rds:Describe*", "rds:ListTagsForResource"], Condition = local.in_region, Effect = "Allow", Resource = ["arn:aws:rds:${local.place}:*", "arn:aws:backup:${local.place}:*"] },
    ]
  })
}
