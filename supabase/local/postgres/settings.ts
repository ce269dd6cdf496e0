/** Loopback only, small, and durable across a killed process (not across a power cut). */
export function settings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    wal_level: 'logical',
    max_connections: '100',
    shared_buffers: '128MB',
    synchronous_commit: 'off',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_line_prefix: '',
    log_checkpoints: 'off',
    shared_preload_libraries: 'pg_stat_statements',
  };
}
