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
    condition     = alltrue([for role in values(aws_iam_role.workflow) : length(jsondecode(role.assume_role_policy).Statement) == 1 && jsondecode(role.assume_role_policy).Statement[0].Principal == { Federated = aws_iam_openid_connect_provider.github.arn }])
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
    condition     = alltrue([for policy in values(aws_iam_policy.workflow) : !strcontains(policy.policy, "GetSecretValue")])
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
    condition     = alltrue([for policy in values(aws_s3_bucket_policy.private) : jsondecode(policy.policy).Statement[0].Effect == "Deny" && jsondecode(policy.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"])
    error_message = "Buckets answer by TLS only."
  }
}

run "refuses_a_wildcard" {
  command = plan

  variables {
    github_subjects = { apply = "repo:owner/*:environment:production", deploy = "repo:owner/atelier:environment:deploy", plan = "repo:owner/atelier:pull_request" }
  }

  expect_failures = [var.github_subjects]
}

run "refuses_to_apply_from_a_pull_request" {
  command = plan

  variables {
    github_subjects = { apply = "repo:owner/atelier:pull_request", deploy = "repo:owner/atelier:environment:deploy", plan = "repo:owner/atelier:ref:refs/heads/main" }
  }

  expect_failures = [var.github_subjects]
}

run "refuses_a_wildcard_audience" {
  command = plan

  variables {
    github_audience = "*"
  }

  expect_failures = [var.github_audience]
}
