// The vendor's own GROQ evaluator over HTTP: POST {query, params, documents} answers {ms, query, result}.
// It prints "PORT n" once it listens on loopback, and ends when its standard input closes.
import http from 'node:http'
import {evaluate, parse} from 'groq-js'

async function read(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const server = http.createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  try {
    const {query, params = {}, documents = []} = await read(request)
    const started = performance.now()
    const value = await evaluate(parse(query, {params}), {dataset: documents, params})
    const result = await value.get()
    response.end(JSON.stringify({ms: Math.round(performance.now() - started), query, result}))
  } catch (problem) {
    response.statusCode = 400
    response.end(JSON.stringify({error: {type: 'queryParseError', description: String(problem.message)}}))
  }
})

server.listen(0, '127.0.0.1', () => console.log('PORT ' + server.address().port))
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
