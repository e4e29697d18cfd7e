// A collector in the least Go that stores what arrives as it is: a batch is answered once it lies in the file.
//
//	go-collector PORT CERTIFICATE KEY AUTHORIZATION FILE
//
// Beside FILE it writes the same records to FILE.log as a program writes its log, with a time in front of each.
package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"
)

func main() {
	port, certificate, key, authorization := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	file, err := os.OpenFile(os.Args[5], os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		log.Fatal(err)
	}
	logFile, err := os.OpenFile(os.Args[5]+".log", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		log.Fatal(err)
	}
	logger := log.New(logFile, "collector: ", log.LstdFlags|log.LUTC)
	var writing sync.Mutex
	http.HandleFunc("POST /in", func(response http.ResponseWriter, request *http.Request) {
		if request.Header.Get("Authorization") != authorization {
			http.Error(response, "unknown token", http.StatusUnauthorized)
			return
		}
		unpacked, err := gzip.NewReader(request.Body)
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		batch, err := io.ReadAll(unpacked)
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		writing.Lock()
		defer writing.Unlock()
		if _, err := file.Write(append(batch, '\n')); err != nil {
			http.Error(response, err.Error(), http.StatusInsufficientStorage)
			return
		}
		for _, record := range strings.Split(string(batch), "\n") {
			logger.Println(record)
		}
	})
	fmt.Println("listening")
	log.Fatal(http.ListenAndServeTLS("127.0.0.1:"+port, certificate, key, nil))
}
