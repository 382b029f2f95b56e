resource "aws_iam_openid_connect_provider" "github" {
  client_id_list = [var.github_audience]
  url            = "https://token.actions.githubusercontent.com"
}

# One role for each workflow; a token must have exactly this audience and exactly this subject.
resource "aws_iam_role" "workflow" {
  for_each = var.github_subjects

  max_session_duration = 3600
  name                 = "${local.name}-${each.key}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Action    = "sts:AssumeRoleWithWebIdentity"
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.github.arn }
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = var.github_audience
          "token.actions.githubusercontent.com:sub" = each.value
        }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "workflow" {
  for_each = merge([for workflow, policies in local.policies : { for name, statements in policies : "${workflow}-${name}" => workflow }]...)

  policy_arn = aws_iam_policy.workflow[each.key].arn
  role       = aws_iam_role.workflow[each.value].name
}

resource "aws_iam_policy" "workflow" {
  for_each = merge([for workflow, policies in local.policies : { for name, statements in policies : "${workflow}-${name}" => statements }]...)

  name   = "${local.name}-${each.key}"
  policy = jsonencode({ Version = "2012-10-17", Statement = each.value })
}
