import Hummingbird

extension Response {
    /// A response that no browser caches: it may be out of date at once.
    static func preview(
        _ status: HTTPResponse.Status, _ type: ContentType, body: ResponseBody, _ fields: HTTPFields = [:]
    ) -> Response {
        var fields = fields
        fields[.contentType] = type.value
        fields[.cacheControl] = "no-store"
        fields[.xContentTypeOptions] = "nosniff"
        return Response(status: status, headers: fields, body: body)
    }

    static func preview(
        _ status: HTTPResponse.Status, _ type: ContentType, text: String, _ fields: HTTPFields = [:]
    ) -> Response {
        preview(status, type, body: ResponseBody(byteBuffer: ByteBuffer(string: text)), fields)
    }

    /// A file of the site; pages get the reload script. Large files are sent in chunks.
    static func file(
        _ file: ServedFile, _ type: ContentType, _ status: HTTPResponse.Status, build: String
    ) throws -> Response {
        if type.isHTML, file.status.size <= ConnectionLimits.pageBytes {
            let time = file.status.modified
            let version = "\(time.seconds)-\(time.nanoseconds)-\(file.status.size)"
            let page = PreviewedPage.page(try Array(file.allBytes().readableBytesView), build: build, version: version)
            return preview(status, type, body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
        }
        let piece = 256 * 1024
        let size = file.status.size
        if size <= piece { return preview(status, type, body: ResponseBody(byteBuffer: try file.allBytes())) }
        let body = ResponseBody(contentLength: size) { writer in
            var sent = 0
            while sent < size {
                let bytes = try file.bytes(from: sent, count: min(piece, size - sent))
                // The length has been sent already, so only closing the connection shows that the file is cut short.
                guard bytes.readableBytes > 0 else { throw FileCutShort() }
                sent += bytes.readableBytes
                try await writer.write(bytes)
            }
            try await writer.finish(nil)
        }
        return preview(status, type, body: body)
    }

    /// Server-sent events about the site until the browser leaves or the server stops.
    static func events(from site: LiveSite, to request: Request) -> Response {
        let body = ResponseBody { writer in
            // Leaving is the usual end of such a connection.
            do {
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    for await message in site.listen() {
                        try await writer.write(ByteBuffer(string: message.serverSentEvent()))
                    }
                }
            } catch is CancellationError {}
            try await writer.finish(nil)
        }
        return preview(.ok, .events, body: body)
    }
}

/// A file became shorter while it was being sent.
struct FileCutShort: Error {}
