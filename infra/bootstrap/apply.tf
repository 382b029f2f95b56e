locals {
  # What of a service is ours by its name, as the resources of infra/ are called.
  ours = {
    alarms    = ["arn:aws:cloudwatch:${local.place}:alarm:${local.name}-*", "arn:aws:cloudwatch:${local.place}:alarm:TargetTracking-service/${local.name}/*"]
    balancer  = [for kind in ["listener/app", "loadbalancer/app", "targetgroup"] : "arn:aws:elasticloadbalancing:${local.place}:${kind}/${local.name}*"]
    database  = [for kind in ["cluster", "cluster-pg", "cluster-snapshot", "db", "subgrp"] : "arn:aws:rds:${local.place}:${kind}:${local.name}*"]
    defaults  = [for kind in ["og", "pg"] : "arn:aws:rds:${local.place}:${kind}:default*"]
    firewall  = [for kind in ["managedruleset/*", "webacl/${local.name}/*"] : "arn:aws:wafv2:${local.place}:regional/${kind}"]
    logs      = [for group in ["/${local.name}/*", "/aws/rds/cluster/${local.name}/*", "aws-waf-logs-${local.name}*"] : "arn:aws:logs:${local.place}:log-group:${group}"]
    master    = ["arn:aws:secretsmanager:${local.place}:secret:rds!cluster-*"]
    secrets   = ["arn:aws:secretsmanager:${local.place}:secret:${local.name}/*"]
    topic     = ["arn:aws:sns:${local.place}:${local.name}-alarms"]
    worldwide = ["arn:aws:budgets::${local.account}:budget/${local.name}", "arn:aws:cloudwatch::${local.account}:dashboard/${local.name}"]
  }

  # The roles of tasks and services that apply may make; never one of the workflows', whose names end in the workflow's.
  roles = [for suffix in ["api-execution", "backup", "database-monitoring", "flow-logs", "migration-execution", "task"] : "arn:aws:iam::${local.account}:role/${local.name}-${suffix}"]

  network = [for action in [
    "AllocateAddress", "AssociateRouteTable", "AttachInternetGateway", "AuthorizeSecurityGroupEgress", "AuthorizeSecurityGroupIngress",
    "CreateFlowLogs", "CreateInternetGateway", "CreateNatGateway", "CreateRoute", "CreateRouteTable", "CreateSecurityGroup", "CreateSubnet",
    "CreateTags", "CreateVpc", "CreateVpcEndpoint", "DeleteFlowLogs", "DeleteInternetGateway", "DeleteNatGateway", "DeleteRoute", "DeleteRouteTable",
    "DeleteSecurityGroup", "DeleteSubnet", "DeleteTags", "DeleteVpc", "DeleteVpcEndpoints", "DetachInternetGateway", "DisassociateAddress",
    "DisassociateRouteTable", "ModifySecurityGroupRules", "ModifySubnetAttribute", "ModifyVpcAttribute", "ModifyVpcEndpoint", "ReleaseAddress",
    "ReplaceRoute", "ReplaceRouteTableAssociation", "RevokeSecurityGroupEgress", "RevokeSecurityGroupIngress",
  ] : "ec2:${action}"]

  # By kind: what is done to it, and to which.
  services = {
    alarms    = { on = local.ours.alarms, may = ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"] }
    balancer  = { on = local.ours.balancer, may = ["elasticloadbalancing:AddTags", "elasticloadbalancing:Create*", "elasticloadbalancing:Delete*", "elasticloadbalancing:Modify*", "elasticloadbalancing:RemoveTags", "elasticloadbalancing:Set*"] }
    cluster   = { on = [for kind in ["cluster/${local.name}", "service/${local.name}/*", "task-definition/${local.name}-*"] : "arn:aws:ecs:${local.place}:${kind}"], may = ["ecs:CreateCluster", "ecs:CreateService", "ecs:DeleteCluster", "ecs:DeleteService", "ecs:PutClusterCapacityProviders", "ecs:TagResource", "ecs:UntagResource", "ecs:UpdateCluster", "ecs:UpdateService"] }
    database  = { on = local.ours.database, may = ["rds:AddTagsToResource", "rds:CreateDB*", "rds:DeleteDB*", "rds:DisableHttpEndpoint", "rds:EnableHttpEndpoint", "rds:FailoverDBCluster", "rds:ModifyDB*", "rds:RemoveTagsFromResource", "rds:ResetDBClusterParameterGroup"] }
    defaults  = { on = local.ours.defaults, may = ["rds:CreateDBCluster", "rds:CreateDBInstance", "rds:ModifyDBCluster", "rds:ModifyDBInstance"] }
    firewall  = { on = concat(local.ours.balancer, local.ours.firewall), may = ["wafv2:AssociateWebACL", "wafv2:CreateWebACL", "wafv2:DeleteLoggingConfiguration", "wafv2:DeleteWebACL", "wafv2:DisassociateWebACL", "wafv2:PutLoggingConfiguration", "wafv2:TagResource", "wafv2:UntagResource", "wafv2:UpdateWebACL"] }
    logs      = { on = local.ours.logs, may = ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DeleteMetricFilter", "logs:PutMetricFilter", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"] }
    master    = { on = local.ours.master, may = ["secretsmanager:CreateSecret", "secretsmanager:TagResource"] } # as RDS asks of who makes a cluster
    secrets   = { on = local.ours.secrets, may = ["secretsmanager:CreateSecret", "secretsmanager:DeleteSecret", "secretsmanager:TagResource", "secretsmanager:UntagResource", "secretsmanager:UpdateSecret"] }
    topic     = { on = local.ours.topic, may = ["sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:Subscribe", "sns:TagResource", "sns:Unsubscribe", "sns:UntagResource"] }
    worldwide = { on = local.ours.worldwide, may = ["budgets:ModifyBudget", "budgets:TagResource", "budgets:UntagResource", "cloudwatch:DeleteDashboards", "cloudwatch:PutDashboard"] }
  }

  # What has no name of ours before it is made.
  unnamed = [
    "acm:AddTagsToCertificate", "acm:DeleteCertificate", "acm:RemoveTagsFromCertificate", "acm:RequestCertificate", "application-autoscaling:DeleteScalingPolicy",
    "application-autoscaling:DeregisterScalableTarget", "application-autoscaling:PutScalingPolicy", "application-autoscaling:RegisterScalableTarget",
    "application-autoscaling:TagResource", "application-autoscaling:UntagResource", "backup-storage:MountCapsule", "backup:CreateBackupPlan",
    "backup:CreateBackupSelection", "backup:CreateBackupVault", "backup:DeleteBackupPlan", "backup:DeleteBackupSelection", "backup:DeleteBackupVault",
    "backup:TagResource", "backup:UntagResource", "backup:UpdateBackupPlan", "ecs:DeregisterTaskDefinition", "ecs:RegisterTaskDefinition", "kms:CreateAlias",
    "kms:CreateGrant", "kms:CreateKey", "kms:Decrypt", "kms:DeleteAlias", "kms:EnableKeyRotation", "kms:GenerateDataKey", "kms:PutKeyPolicy",
    "kms:RetireGrant", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateKeyDescription", "logs:CreateLogDelivery",
    "logs:DeleteLogDelivery", "logs:PutResourcePolicy",
  ]

  apply = {
    network  = [{ Action = local.network, Condition = local.in_region, Effect = "Allow", Resource = "*" }]
    read     = local.read
    services = [for kind in values(local.services) : { Action = kind.may, Effect = "Allow", Resource = kind.on }]

    state = concat(local.state, [
      { Action = ["s3:PutObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate" },
      { Action = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], Effect = "Allow", Resource = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate.tflock" },
      { Action = ["kms:GenerateDataKey"], Effect = "Allow", Resource = aws_kms_key.state.arn },
    ])

    unnamed = concat(
      [
        { Action = local.unnamed, Condition = local.in_region, Effect = "Allow", Resource = "*" },
        { Action = ["kms:CreateGrant", "kms:DeleteAlias", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:UntagResource"], Effect = "Deny", Resource = aws_kms_key.state.arn },
      ],
      [for zone in var.hosted_zone_id[*] : { Action = ["route53:ChangeResourceRecordSets"], Effect = "Allow", Resource = "arn:aws:route53:::hostedzone/${zone}" }],
      # What ec2:CreateVpcEndpoint asks for where an endpoint takes over a service's name; it can give no zone to anybody.
      [{ Action = ["route53:AssociateVPCWithHostedZone"], Effect = "Allow", Resource = "*" }],
    )

    # A role can be made with the boundary only, and the boundary can not be changed from here.
    roles = [
      { Action = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy"], Condition = { StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } }, Effect = "Allow", Resource = local.roles },
      { Action = ["iam:DeleteRole", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy"], Effect = "Allow", Resource = local.roles },
      { Action = ["iam:PassRole"], Condition = { StringEquals = { "iam:PassedToService" = ["backup.amazonaws.com", "ecs-tasks.amazonaws.com", "monitoring.rds.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } }, Effect = "Allow", Resource = local.roles },
      { Action = ["iam:CreateServiceLinkedRole"], Condition = { StringEquals = { "iam:AWSServiceName" = ["backup.amazonaws.com", "ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com", "rds.amazonaws.com", "wafv2.amazonaws.com"] } }, Effect = "Allow", Resource = "arn:aws:iam::${local.account}:role/aws-service-role/*" },
    ]
  }
}
