module compat/go-victorialogs

go 1.26

require github.com/VictoriaMetrics/VictoriaLogs v1.52.1
