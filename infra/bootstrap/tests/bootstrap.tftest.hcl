mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = {
      account_id = "123456789012"
    }
  }
}

# A mock gives every resource the same identity; these have their own, so that one can not be taken for the other.
override_resource {
  target = aws_iam_policy.boundary
  values = { arn = "arn:aws:iam::123456789012:policy/atelier-production-boundary" }
}

override_resource {
  target = aws_iam_openid_connect_provider.github
  values = { arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
}

variables {
  environment = "production"

  github_subjects = {
    apply  = "repo:owner@1/atelier@2:environment:production-apply"
    deploy = "repo:owner@1/atelier@2:environment:production"
    plan   = "repo:owner@1/atelier@2:environment:production-plan"
  }
}

run "trust" {
  assert {
    condition = alltrue([for workflow, role in aws_iam_role.workflow : jsondecode(role.assume_role_policy).Statement[0].Condition == {
      StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com", "token.actions.githubusercontent.com:sub" = var.github_subjects[workflow] }
    }])
    error_message = "A role is taken with exactly one audience and exactly one subject, and no wildcard."
  }

  assert {
    condition     = alltrue([for role in values(aws_iam_role.workflow) : length(jsondecode(role.assume_role_policy).Statement) == 1 && jsondecode(role.assume_role_policy).Statement[0].Principal == { Federated = aws_iam_openid_connect_provider.github.arn } && jsondecode(role.assume_role_policy).Statement[0].Action == "sts:AssumeRoleWithWebIdentity" && jsondecode(role.assume_role_policy).Statement[0].Effect == "Allow"])
    error_message = "A role is taken by GitHub's provider and by nobody else."
  }

  assert {
    condition     = aws_iam_openid_connect_provider.github.client_id_list == toset(["sts.amazonaws.com"]) && aws_iam_openid_connect_provider.github.url == "https://token.actions.githubusercontent.com"
    error_message = "The provider is GitHub's, for AWS."
  }
}

run "least_privilege" {
  assert {
    condition     = alltrue([for policy in values(aws_iam_policy.workflow) : !can(regex("\"([a-z0-9-]+:)?[*]\"", jsonencode([for statement in jsondecode(policy.policy).Statement : statement.Action])))])
    error_message = "No policy allows everything, or all of a service."
  }

  assert {
    condition     = alltrue([for policy in values(aws_iam_policy.workflow) : length(policy.policy) <= 6144])
    error_message = "Every policy is as short as IAM wants it."
  }

  assert {
    condition     = alltrue([for name, policy in aws_iam_policy.workflow : !can(regex("GetSecretValue|rds-data|\"[a-z0-9-]+:(Add|Associate|Attach|Create|Delete|Generate|Modify|Pass|Put|Register|Remove|Run|Set|Tag|Update)", policy.policy)) if startswith(name, "plan-")])
    error_message = "Plan reads, and reads no secret."
  }

  assert {
    condition     = alltrue([for policy in values(aws_iam_policy.workflow) : !can(regex("GetSecretValue|PutSecretValue|secretsmanager:(Get|Put)?[*]|rds-data:", policy.policy))])
    error_message = "No workflow reads a secret."
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_policy.workflow["apply-roles"].policy).Statement : try(statement.Condition.StringEquals["iam:PermissionsBoundary"], null) == aws_iam_policy.boundary.arn if contains(statement.Action, "iam:CreateRole") || contains(statement.Action, "iam:PutRolePolicy")])
    error_message = "Apply makes roles within the boundary only."
  }

  assert {
    condition     = !can(regex("-(plan|apply|deploy)\"", jsonencode([for statement in jsondecode(aws_iam_policy.workflow["apply-roles"].policy).Statement : statement.Resource])))
    error_message = "Apply can not change the workflows' own roles."
  }

  assert {
    condition     = toset(flatten([for statement in jsondecode(aws_iam_policy.workflow["deploy-release"].policy).Statement : statement.Action])) == toset(["ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:DescribeTasks", "ecs:ListTaskDefinitions", "ecs:RunTask", "ecs:TagResource", "ecs:UpdateService", "iam:PassRole"])
    error_message = "Deploy starts a revision and a migration, and no more."
  }
}

run "what_an_apply_needs" {
  variables {
    hosted_zone_id = "Z0123456789ABCDEFGHIJ"
  }

  assert {
    condition = alltrue([for action, resource in {
      "ecs:RegisterTaskDefinition"          = "*"
      "iam:PassRole"                        = "arn:aws:iam::123456789012:role/atelier-production-task"
      "rds:CreateDBCluster"                 = "arn:aws:rds:eu-central-1:123456789012:og:default*"
      "rds:CreateDBInstance"                = "arn:aws:rds:eu-central-1:123456789012:pg:default*"
      "route53:ChangeResourceRecordSets"    = "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJ"
      "secretsmanager:CreateSecret"         = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-*"
      "wafv2:CreateWebACL"                  = "arn:aws:wafv2:eu-central-1:123456789012:regional/managedruleset/*"
      "cloudwatch:PutMetricAlarm"           = "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:TargetTracking-service/atelier-production/*"
      "elasticloadbalancing:Create*"        = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/atelier-production*"
      "logs:PutRetentionPolicy"             = "arn:aws:logs:eu-central-1:123456789012:log-group:aws-waf-logs-atelier-production*"
      "logs:PutResourcePolicy"              = "*"
      "ec2:CreateNatGateway"                = "*"
      "s3:PutObject"                        = "${aws_s3_bucket.private["state"].arn}/atelier.tfstate.tflock"
      "application-autoscaling:TagResource" = "*"
      "backup-storage:MountCapsule"         = "*"
      "elasticloadbalancing:Describe*"      = "*"
    } : anytrue(flatten([for policy in values(aws_iam_policy.workflow) : [for statement in jsondecode(policy.policy).Statement : statement.Effect == "Allow" && contains(flatten([statement.Action]), action) && contains(flatten([statement.Resource]), resource)] if startswith(policy.name, "atelier-production-apply-")]))])
    error_message = "Apply may do what AWS asks for, each on what it is."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_policy.workflow["apply-unnamed"].policy).Statement : statement.Resource if statement.Effect == "Deny" && contains(statement.Action, "kms:PutKeyPolicy") && contains(statement.Action, "kms:ScheduleKeyDeletion")]) == aws_kms_key.state.arn
    error_message = "Apply can not take the state's key away."
  }

  assert {
    condition     = length(flatten([for policy in values(aws_iam_policy.workflow) : [for statement in jsondecode(policy.policy).Statement : statement if contains(flatten([statement.Action]), "route53:ChangeResourceRecordSets")]])) == 1
    error_message = "Names are written in one zone alone."
  }
}

run "no_zone" {
  assert {
    condition     = alltrue([for policy in values(aws_iam_policy.workflow) : !strcontains(policy.policy, "ChangeResourceRecordSets")])
    error_message = "Without a zone no name is written."
  }
}

run "boundary" {
  assert {
    condition     = toset(flatten([for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Action])) == toset(["backup:*", "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:GetLogEvents", "logs:PutLogEvents", "logs:PutRetentionPolicy", "rds:*Snapshot*", "rds:AddTagsToResource", "rds:Describe*", "rds:ListTagsForResource", "secretsmanager:GetSecretValue"]) && alltrue([for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Resource != "*"])
    error_message = "No role of tasks and services can go beyond logs, secrets of the environment, keys and backups."
  }

  assert {
    condition     = one([for statement in jsondecode(aws_iam_policy.boundary.policy).Statement : statement.Resource if contains(statement.Action, "secretsmanager:GetSecretValue")]) == "arn:aws:secretsmanager:eu-central-1:123456789012:secret:atelier-production/*"
    error_message = "The master's secret is out of reach of every task."
  }
}

run "state" {
  assert {
    condition     = alltrue([for access in values(aws_s3_bucket_public_access_block.private) : access.block_public_acls && access.block_public_policy && access.ignore_public_acls && access.restrict_public_buckets])
    error_message = "No bucket is public."
  }

  assert {
    condition     = alltrue([for versioning in values(aws_s3_bucket_versioning.private) : versioning.versioning_configuration[0].status == "Enabled"]) && one(one(aws_s3_bucket_server_side_encryption_configuration.private["state"].rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "The state is encrypted, and its past is kept."
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.private["state"].rule).apply_server_side_encryption_by_default).kms_master_key_id == aws_kms_key.state.arn && aws_kms_key.state.enable_key_rotation && aws_kms_alias.state.target_key_id == aws_kms_key.state.key_id && strcontains(file("${path.root}/../environments/production.s3.tfbackend"), "\"${aws_kms_alias.state.name}\"")
    error_message = "The state's key is ours, and the backend asks for it by its name."
  }

  assert {
    condition     = can(regex("encrypt\\s+= true", file("${path.root}/../versions.tf"))) && can(regex("use_lockfile\\s+= true", file("${path.root}/../versions.tf")))
    error_message = "The state is encrypted on its way, and locked by a file beside it."
  }

  assert {
    condition     = length(jsondecode(aws_s3_bucket_policy.private["state"].policy).Statement) == 1 && { for statement in jsondecode(aws_s3_bucket_policy.private["logs"].policy).Statement : statement.Principal.Service => statement.Condition.ArnLike["aws:SourceArn"] if statement.Effect == "Allow" } == { "logdelivery.elasticloadbalancing.amazonaws.com" = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/*", "logging.s3.amazonaws.com" = "arn:aws:s3:::atelier-production-state-123456789012" }
    error_message = "Load balancers of this account and the state's bucket write logs, and nobody else is let in."
  }

  assert {
    condition     = alltrue([for policy in values(aws_s3_bucket_policy.private) : jsondecode(policy.policy).Statement[0].Effect == "Deny" && jsondecode(policy.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"])
    error_message = "Buckets answer by TLS only."
  }
}

run "refuses" {
  command = plan

  variables {
    github_audience = "*"
    github_subjects = { apply = "repo:owner/*:environment:production", deploy = "repo:owner/atelier:environment:deploy", plan = "repo:owner/atelier:pull_request" }
    hosted_zone_id  = "*"
  }

  expect_failures = [
    var.github_audience,
    var.github_subjects,
    var.hosted_zone_id,
  ]
}

run "refuses_to_apply_from_a_pull_request" {
  command = plan

  variables {
    github_subjects = { apply = "repo:owner/atelier:pull_request", deploy = "repo:owner/atelier:environment:deploy", plan = "repo:owner/atelier:ref:refs/heads/main" }
  }

  expect_failures = [var.github_subjects]
}

run "refuses_one_subject_for_all" {
  command = plan

  variables {
    github_subjects = { apply = "repo:owner/atelier:environment:x", deploy = "repo:owner/atelier:environment:x", plan = "repo:owner/atelier:environment:plan" }
  }

  expect_failures = [var.github_subjects]
}

run "refuses_another_environment" {
  command = plan

  variables {
    environment = "staging"
  }

  expect_failures = [var.environment]
}
