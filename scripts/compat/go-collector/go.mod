module compat/go-collector

go 1.26
