locals {
  ours = { for service, kind in {
    alarm   = "cloudwatch:${var.region}:${local.account}:alarm"
    cluster = "ecs:${var.region}:${local.account}:cluster"
    service = "ecs:${var.region}:${local.account}:service"
    family  = "ecs:${var.region}:${local.account}:task-definition"
    task    = "ecs:${var.region}:${local.account}:task"
  } : service => "arn:aws:${kind}/${local.name}" }

  in_region = { StringEquals = { "aws:RequestedRegion" = var.region } }

  # Reading the state, and the lock beside it.
  state = [
    { Action = ["s3:ListBucket"], Effect = "Allow", Resource = aws_s3_bucket.private["state"].arn },
    { Action = ["s3:GetObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate" },
    { Action = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate.tflock" },
    { Action = ["kms:Decrypt", "kms:GenerateDataKey"], Effect = "Allow", Resource = aws_kms_key.state.arn },
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
      "logs:DescribeLogGroups", "logs:DescribeMetricFilters", "logs:ListTagsForResource", "rds:Describe*", "rds:ListTagsForResource",
      "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "sns:GetSubscriptionAttributes", "sns:GetTopicAttributes",
      "sns:ListTagsForResource", "wafv2:GetLoggingConfiguration", "wafv2:GetWebACL", "wafv2:GetWebACLForResource", "wafv2:ListTagsForResource",
    ]
    }, {
    Effect   = "Allow"
    Resource = "*"
    Action = ["budgets:ViewBudget", "budgets:ListTagsForResource", "iam:GetPolicy", "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies",
    "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "route53:GetChange", "route53:GetHostedZone", "route53:ListResourceRecordSets"]
  }]

  roles = "arn:aws:iam::${local.account}:role/${local.name}-"

  # The roles of tasks and services that apply may make; never one of these three, whose names end in the workflow's.
  role_names = [for suffix in ["api-execution", "backup", "database-monitoring", "flow-logs", "migration-execution", "task"] : "${local.roles}${suffix}"]

  policies = {
    plan = { read = local.read, state = local.state }

    apply = {
      read  = local.read
      state = concat(local.state, [{ Action = ["s3:PutObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate" }])

      network = [{
        Condition = local.in_region
        Effect    = "Allow"
        Resource  = "*"
        Action = [for action in [
          "AllocateAddress", "AssociateRouteTable", "AttachInternetGateway", "AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress",
          "CreateFlowLogs", "CreateInternetGateway", "CreateNatGateway", "CreateRoute", "CreateRouteTable", "CreateSecurityGroup", "CreateSubnet",
          "CreateTags", "CreateVpc", "CreateVpcEndpoint", "DeleteFlowLogs", "DeleteInternetGateway", "DeleteNatGateway", "DeleteRoute", "DeleteRouteTable",
          "DeleteSecurityGroup", "DeleteSubnet", "DeleteTags", "DeleteVpc", "DeleteVpcEndpoints", "DetachInternetGateway", "DisassociateRouteTable",
          "ModifySecurityGroupRules", "ModifySubnetAttribute", "ModifyVpcAttribute", "ModifyVpcEndpoint", "ReleaseAddress", "ReplaceRoute",
          "RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress",
        ] : "ec2:${action}"]
      }]

      services = [{
        Condition = local.in_region
        Effect    = "Allow"
        Resource  = [for kind in ["cluster", "cluster-pg", "db", "subgrp"] : "arn:aws:rds:${var.region}:${local.account}:${kind}:${local.name}*"]
        Action    = ["rds:AddTagsToResource", "rds:CreateDB*", "rds:DeleteDB*", "rds:EnableHttpEndpoint", "rds:ModifyDB*", "rds:RemoveTagsFromResource", "rds:FailoverDBCluster"]
        }, {
        Effect   = "Allow"
        Resource = ["${local.ours.cluster}*", "${local.ours.service}/*", "${local.ours.family}-*"]
        Action   = ["ecs:CreateCluster", "ecs:CreateService", "ecs:DeleteCluster", "ecs:DeleteService", "ecs:PutClusterCapacityProviders", "ecs:TagResource", "ecs:UntagResource", "ecs:UpdateCluster", "ecs:UpdateService"]
        }, {
        Effect = "Allow"
        Resource = concat([for kind in ["loadbalancer/app", "targetgroup", "listener/app"] : "arn:aws:elasticloadbalancing:${var.region}:${local.account}:${kind}/${local.name}*"],
        ["arn:aws:wafv2:${var.region}:${local.account}:regional/webacl/${local.name}/*"])
        Action = ["elasticloadbalancing:AddTags", "elasticloadbalancing:Create*", "elasticloadbalancing:Delete*", "elasticloadbalancing:Modify*", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:Set*", "wafv2:AssociateWebACL", "wafv2:DisassociateWebACL", "wafv2:CreateWebACL", "wafv2:DeleteWebACL", "wafv2:UpdateWebACL", "wafv2:TagResource", "wafv2:PutLoggingConfiguration", "wafv2:DeleteLoggingConfiguration"]
        }, {
        Effect   = "Allow"
        Resource = [for group in ["/${local.name}/*", "/aws/rds/cluster/${local.name}/*", "aws-waf-logs-${local.name}*"] : "arn:aws:logs:${var.region}:${local.account}:log-group:${group}"]
        Action   = ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DeleteMetricFilter", "logs:PutMetricFilter", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"]
        }, {
        Effect   = "Allow"
        Resource = ["arn:aws:secretsmanager:${var.region}:${local.account}:secret:${local.name}/*"]
        Action   = ["secretsmanager:CreateSecret", "secretsmanager:DeleteSecret", "secretsmanager:TagResource", "secretsmanager:UpdateSecret"]
        }, {
        Effect   = "Allow"
        Resource = ["arn:aws:sns:${var.region}:${local.account}:${local.name}-alarms", "arn:aws:cloudwatch:${var.region}:${local.account}:alarm:${local.name}-*", "arn:aws:cloudwatch::${local.account}:dashboard/${local.name}", "arn:aws:budgets::${local.account}:budget/${local.name}"]
        Action   = ["sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:Subscribe", "sns:TagResource", "cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms", "cloudwatch:TagResource", "cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards", "budgets:ModifyBudget", "budgets:TagResource"]
      }]

      # What has no name of ours before it is made.
      unnamed = [{
        Condition = local.in_region
        Effect    = "Allow"
        Resource  = "*"
        Action = ["acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:RequestCertificate", "application-autoscaling:DeleteScalingPolicy", "application-autoscaling:DeregisterScalableTarget",
          "application-autoscaling:PutScalingPolicy", "application-autoscaling:RegisterScalableTarget", "application-autoscaling:TagResource", "backup:CreateBackupPlan", "backup:CreateBackupSelection",
          "backup:CreateBackupVault", "backup:DeleteBackupPlan", "backup:DeleteBackupSelection", "backup:DeleteBackupVault", "backup:TagResource", "backup:UpdateBackupPlan", "backup-storage:MountCapsule",
          "ecs:DeregisterTaskDefinition", "ecs:RegisterTaskDefinition", "kms:CreateAlias", "kms:CreateGrant", "kms:CreateKey", "kms:Decrypt", "kms:DeleteAlias", "kms:EnableKeyRotation", "kms:GenerateDataKey",
        "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:TagResource", "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:PutResourcePolicy"]
        }, {
        Effect   = "Allow"
        Resource = "arn:aws:route53:::hostedzone/*"
        Action   = ["route53:ChangeResourceRecordSets"]
      }]

      # A role can be made with the boundary only, and the boundary can not be changed from here.
      roles = [{
        Condition = { StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } }
        Effect    = "Allow"
        Resource  = local.role_names
        Action    = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy"]
        }, {
        Effect   = "Allow"
        Resource = local.role_names
        Action   = ["iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy"]
        }, {
        Condition = { StringEquals = { "iam:PassedToService" = ["backup.amazonaws.com", "ecs-tasks.amazonaws.com", "monitoring.rds.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } }
        Effect    = "Allow"
        Resource  = local.role_names
        Action    = ["iam:PassRole"]
        }, {
        Condition = { StringEquals = { "iam:AWSServiceName" = ["ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com", "rds.amazonaws.com", "wafv2.amazonaws.com"] } }
        Effect    = "Allow"
        Resource  = "arn:aws:iam::${local.account}:role/aws-service-role/*"
        Action    = ["iam:CreateServiceLinkedRole"]
      }]
    }

    # A new revision of what is there, a migration, and a look at how it goes: no more.
    deploy = {
      release = [
        { Action = ["ecs:DescribeTaskDefinition", "ecs:ListTaskDefinitions", "ecs:RegisterTaskDefinition"], Condition = local.in_region, Effect = "Allow", Resource = "*" },
        { Action = ["ecs:TagResource"], Effect = "Allow", Resource = "${local.ours.family}-*" },
        { Action = ["ecs:DescribeServices", "ecs:UpdateService"], Effect = "Allow", Resource = "${local.ours.service}/api" },
        { Action = ["ecs:RunTask"], Condition = { ArnEquals = { "ecs:cluster" = local.ours.cluster } }, Effect = "Allow", Resource = "${local.ours.family}-migration:*" },
        { Action = ["ecs:DescribeTasks", "ecs:StopTask"], Effect = "Allow", Resource = "${local.ours.task}/*" },
        { Action = ["logs:GetLogEvents", "logs:FilterLogEvents"], Effect = "Allow", Resource = "arn:aws:logs:${var.region}:${local.account}:log-group:/${local.name}/application:*" },
        { Action = ["iam:PassRole"], Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }, Effect = "Allow", Resource = [for suffix in ["api-execution", "migration-execution", "task"] : "${local.roles}${suffix}"] },
      ]
    }
  }
}

# The most that any role of tasks and services may have, whatever its own policy says.
resource "aws_iam_policy" "boundary" {
  name = "${local.name}-boundary"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Action = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"], Effect = "Allow", Resource = "arn:aws:logs:${var.region}:${local.account}:log-group:*" },
      { Action = ["secretsmanager:GetSecretValue"], Effect = "Allow", Resource = "arn:aws:secretsmanager:${var.region}:${local.account}:secret:${local.name}/*" },
      { Action = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], Effect = "Allow", Resource = "arn:aws:kms:${var.region}:${local.account}:key/*" },
      { Action = ["backup:*", "rds:*Snapshot*", "rds:AddTagsToResource", "rds:Describe*", "rds:ListTagsForResource"], Condition = local.in_region, Effect = "Allow", Resource = ["arn:aws:rds:${var.region}:${local.account}:*", "arn:aws:backup:${var.region}:${local.account}:*"] },
    ]
  })
}
