"""鉴湖 (jianhu): a self-hosted platform for integrated administrative law enforcement."""
