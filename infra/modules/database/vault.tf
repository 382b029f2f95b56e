# The cluster's own backups go with the cluster. A copy in a vault outlives whoever deletes it.
resource "aws_backup_vault" "database" {
  count = var.vault_days > 0 ? 1 : 0

  kms_key_arn = var.kms_key_arn
  name        = "${var.name}-database"
}

resource "aws_backup_plan" "database" {
  count = var.vault_days > 0 ? 1 : 0

  name = "${var.name}-database"

  rule {
    rule_name         = "daily"
    schedule          = "cron(0 4 * * ? *)"
    target_vault_name = aws_backup_vault.database[0].name

    lifecycle {
      delete_after = var.vault_days
    }
  }
}

resource "aws_backup_selection" "database" {
  count = var.vault_days > 0 ? 1 : 0

  iam_role_arn = aws_iam_role.backup[0].arn
  name         = "database"
  plan_id      = aws_backup_plan.database[0].id
  resources    = [aws_rds_cluster.shop.arn]
}

resource "aws_iam_role" "backup" {
  count = var.vault_days > 0 ? 1 : 0

  name                 = "${var.name}-backup"
  permissions_boundary = var.permissions_boundary_arn

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Action = "sts:AssumeRole", Effect = "Allow", Principal = { Service = "backup.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "backup" {
  count = var.vault_days > 0 ? 1 : 0

  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup"
  role       = aws_iam_role.backup[0].name
}
